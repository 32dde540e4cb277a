package dev.estela.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A stretch of network between two parts that can be cut, slowed down or broken. */
final class Link implements AutoCloseable {
    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final int BUFFER = 16 << 10;

    /** What the stretch does to what passes. */
    enum State {
        OPEN,
        /** Everything arrives late. */
        SLOW,
        /** Nothing arrives, and nobody is told. */
        BLACK_HOLE,
        /** Every connection is broken off, and so is each new one. */
        BROKEN,
        /** What is said arrives, the answer is lost with the connection. */
        NO_ANSWER
    }

    private final String name;
    private final int target;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    Link(String name, int port, int target) throws IOException {
        this.name = name;
        this.target = target;
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread unused = Thread.ofVirtual().start(this::accept);
    }

    String name() {
        return name;
    }

    void state(State wanted) {
        state = wanted;
        if (wanted == State.BROKEN) {
            sockets.forEach(this::reset);
        }
        synchronized (this) {
            notifyAll();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                connect(server.accept());
            } catch (IOException e) {
                continue; // One connection less, or the end.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        if (state == State.BROKEN) {
            reset(client);
            return;
        }
        Socket there;
        try {
            there = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            reset(client);
            throw e;
        }
        sockets.add(there);
        client.setTcpNoDelay(true);
        there.setTcpNoDelay(true);
        Thread unusedOut = Thread.ofVirtual().start(() -> pass(client, there, false));
        Thread unusedBack = Thread.ofVirtual().start(() -> pass(there, client, true));
    }

    private void pass(Socket from, Socket to, boolean answer) {
        byte[] buffer = new byte[BUFFER];
        try {
            int length;
            while ((length = from.getInputStream().read(buffer)) >= 0) {
                if (answer && state == State.NO_ANSWER) {
                    break;
                }
                hold();
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException e) {
            // Whoever hangs up, the other hears it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(from);
            reset(to);
        }
    }

    private void hold() throws InterruptedException {
        if (state == State.SLOW) {
            Thread.sleep(LATENCY);
        }
        synchronized (this) {
            while (state == State.BLACK_HOLE) {
                wait();
            }
        }
    }

    private void reset(Socket socket) {
        sockets.remove(socket);
        try (socket) {
            if (state == State.BROKEN && !socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // The other direction was faster.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        state(State.OPEN);
        server.close();
        sockets.forEach(this::reset);
    }
}
