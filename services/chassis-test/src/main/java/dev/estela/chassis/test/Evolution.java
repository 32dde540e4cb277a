package dev.estela.chassis.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * What producers of other times send: an older one leaves out what its schema does not require, one field at a time and all of them together; a newer one says
 * more, in every object. Which fields may be left out, the schema says.
 */
final class Evolution implements ArgumentsProvider, AnnotationConsumer<EventsOf> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final String EXAMPLE = ".example.json";

    private String aggregate = "";
    private List<String> types = List.of();

    @Override
    public void accept(EventsOf wanted) {
        aggregate = wanted.value();
        types = List.of(wanted.types());
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context)
            throws IOException, URISyntaxException {
        URI folder = Objects.requireNonNull(Evolution.class.getResource("/contracts/" + aggregate), aggregate)
                .toURI();
        if (!folder.getScheme().equals("jar")) {
            return events(Path.of(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            return events(jar.getPath("/contracts/" + aggregate));
        }
    }

    private Stream<Arguments> events(Path folder) throws IOException {
        List<Arguments> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(this::isWanted).sorted().toList()) {
                String name = file.getFileName().toString();
                evolve(name, (ObjectNode) JSON.readTree(Files.readString(file)))
                        .forEach(event -> events.add(Arguments.of(event)));
            }
        }
        return events.stream();
    }

    private boolean isWanted(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(EXAMPLE) && (types.isEmpty() || types.contains(event(name)));
    }

    private List<EvolvedEvent> evolve(String name, ObjectNode example) {
        String event = event(name);
        String type = aggregate.equals("commerce") || aggregate.equals("carrier") ? "" : "dev.estela.";
        type += aggregate + "." + event + ".v1";
        Schema schema = SCHEMAS.getSchema(
                SchemaLocation.of("classpath:contracts/" + aggregate + "/" + event + ".v1.schema.json"));
        List<EvolvedEvent> events = new ArrayList<>();
        ObjectNode more = example.deepCopy();
        sayMore(more);
        events.add(new EvolvedEvent(name + " with more", type, more));
        ObjectNode bare = example;
        for (String field : fields("", example)) {
            ObjectNode less = without(example, field);
            if (schema.validate(less).isEmpty()) {
                events.add(new EvolvedEvent(name + " without " + field, type, less));
                bare = without(bare, field);
            }
        }
        events.add(new EvolvedEvent(name + " with what it needs only", type, bare));
        return events;
    }

    private static String event(String name) {
        return name.substring(0, name.indexOf(".v1."));
    }

    /** In words, because where words stand in many languages there may be another one. */
    private static void sayMore(JsonNode node) {
        node.forEach(Evolution::sayMore);
        if (node instanceof ObjectNode object) {
            object.put("unheardOf", "of tomorrow");
        }
    }

    /** JSON pointers of all fields, outer ones first. */
    private static List<String> fields(String place, JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                all.addAll(fields(place + "/" + i, node.get(i)));
            }
        }
        node.properties().forEach(field -> {
            all.add(place + "/" + field.getKey());
            all.addAll(fields(place + "/" + field.getKey(), field.getValue()));
        });
        return all;
    }

    private static ObjectNode without(ObjectNode event, String pointer) {
        ObjectNode less = event.deepCopy();
        int last = pointer.lastIndexOf('/');
        if (less.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
            parent.remove(pointer.substring(last + 1));
        }
        return less;
    }
}
