package dev.estela.notices.delivery;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the world from addresses of our own network, which a configured URL must not reach by accident. */
final class Addresses {
    private Addresses() {}

    /** An address to connect to. The same one must be connected to: asking the name again could give another answer. */
    static InetAddress resolve(String host, boolean allowPrivate) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!allowPrivate && Arrays.stream(all).anyMatch(address -> !open(address))) {
            throw new UnknownHostException(host + " leads into a private network");
        }
        return all[0];
    }

    /** False for everything that is not a unicast address of the public internet. */
    static boolean open(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> open(four.getAddress());
            case Inet6Address six -> openSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean open(byte[] four) {
        int first = four[0] & 0xff;
        int second = four[1] & 0xff;
        boolean carrierGrade = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean special = first == 0 || first >= 240 || (first == 192 && second == 0 && four[2] == 0);
        return !carrierGrade && !benchmark && !special;
    }

    private static boolean openSix(byte[] six) {
        boolean uniqueLocal = (six[0] & 0xfe) == 0xfc;
        boolean translated = six[0] == 0 && six[1] == 0x64 && (six[2] & 0xff) == 0xff && (six[3] & 0xff) == 0x9b;
        boolean tunnel = six[0] == 0x20 && (six[1] == 0x02 || (six[1] == 0x01 && six[2] == 0 && six[3] == 0));
        boolean embedded = true;
        for (int i = 0; i < 10; i++) {
            embedded &= six[i] == 0;
        }
        return !uniqueLocal && !translated && !tunnel && !embedded;
    }
}
