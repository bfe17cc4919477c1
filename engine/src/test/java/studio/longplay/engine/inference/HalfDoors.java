package studio.longplay.engine.inference;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes of a model the one its makers' script exports in 16-bit floats: what it takes and answers
/// as 32-bit floats is 16-bit at its doors, and cast inside; its arithmetic stays as it is.
public final class HalfDoors {
    private static final int NODE = 1;
    private static final int GRAPH_OF_MODEL = 7;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;
    private static final int FLOAT = 1;
    private static final int FLOAT16 = 10;
    private static final String WIDE = "_wide";

    /// Names of the graph by the names they have inside.
    private final Map<String, String> inside = new HashMap<>();

    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();

    private HalfDoors() {}

    /// Rewrites a model in its place.
    public static void into(Path model) throws IOException {
        byte[] whole = Files.readAllBytes(model);
        ProtoWriter written = new ProtoWriter();
        ProtoMessage read = new ProtoMessage(MemorySegment.ofArray(whole));
        HalfDoors doors = new HalfDoors();
        List<byte[]> rest = new ArrayList<>();
        while (read.next()) {
            if (read.field() == GRAPH_OF_MODEL) {
                doors.look(read.message());
                written.bytes(GRAPH_OF_MODEL, doors.graph(read.message(), true));
            } else {
                rest.add(read.whole());
            }
        }
        int length = written.toByteArray().length;
        int more = rest.stream().mapToInt(one -> one.length).sum();
        byte[] all = new byte[length + more];
        System.arraycopy(written.toByteArray(), 0, all, 0, length);
        int at = length;
        for (byte[] one : rest) {
            System.arraycopy(one, 0, all, at, one.length);
            at += one.length;
        }
        Files.write(model, all);
    }

    private void look(ProtoMessage graph) throws IOException {
        while (graph.next()) {
            if (graph.field() == INPUT || graph.field() == OUTPUT) {
                boolean input = graph.field() == INPUT;
                String name = name(graph.message());
                if (type(graph.message()) == FLOAT) {
                    (input ? inputs : outputs).add(name);
                    inside.put(name, name + WIDE);
                }
            }
        }
    }

    private byte[] graph(ProtoMessage graph, boolean outermost) throws IOException {
        ProtoWriter nodes = new ProtoWriter();
        if (outermost) {
            inputs.forEach(name -> nodes.message(NODE, cast(name, name + WIDE, FLOAT)));
        }
        List<byte[]> rest = new ArrayList<>();
        while (graph.next()) {
            boolean door = graph.field() == INPUT || graph.field() == OUTPUT;
            if (graph.field() == NODE) {
                nodes.bytes(NODE, node(graph.message()));
            } else if (outermost && door && inside.containsKey(name(graph.message()))) {
                rest.add(
                        new ProtoWriter()
                                .bytes(graph.field(), halved(graph.message()))
                                .toByteArray());
            } else {
                rest.add(graph.whole());
            }
        }
        if (outermost) {
            outputs.forEach(name -> nodes.message(NODE, cast(name + WIDE, name, FLOAT16)));
        }
        return joined(nodes.toByteArray(), rest);
    }

    private static byte[] joined(byte[] first, List<byte[]> rest) {
        byte[] all = new byte[first.length + rest.stream().mapToInt(one -> one.length).sum()];
        System.arraycopy(first, 0, all, 0, first.length);
        int at = first.length;
        for (byte[] one : rest) {
            System.arraycopy(one, 0, all, at, one.length);
            at += one.length;
        }
        return all;
    }

    private static ProtoWriter cast(String from, String to, int type) {
        return new ProtoWriter()
                .text(1, from)
                .text(2, to)
                .text(4, "Cast")
                .message(5, OnnxWriter.whole("to", type));
    }

    private byte[] node(ProtoMessage node) throws IOException {
        ProtoWriter written = new ProtoWriter();
        List<byte[]> rest = new ArrayList<>();
        while (node.next()) {
            switch (node.field()) {
                case 1, 2 -> {
                    String name = node.text();
                    rest.add(
                            new ProtoWriter()
                                    .text(node.field(), inside.getOrDefault(name, name))
                                    .toByteArray());
                }
                case 5 ->
                        rest.add(
                                new ProtoWriter()
                                        .bytes(5, attribute(node.message()))
                                        .toByteArray());
                default -> rest.add(node.whole());
            }
        }
        return joined(written.toByteArray(), rest);
    }

    /// The bodies of loops and choices see the names around them.
    private byte[] attribute(ProtoMessage attribute) throws IOException {
        List<byte[]> rest = new ArrayList<>();
        while (attribute.next()) {
            rest.add(
                    attribute.field() == 6
                            ? new ProtoWriter()
                                    .bytes(6, graph(attribute.message(), false))
                                    .toByteArray()
                            : attribute.whole());
        }
        return joined(new byte[0], rest);
    }

    private static String name(ProtoMessage value) throws IOException {
        while (value.next()) {
            if (value.field() == 1) {
                return value.text();
            }
        }
        return "";
    }

    private static int type(ProtoMessage value) throws IOException {
        while (value.next()) {
            if (value.field() == 2) {
                ProtoMessage type = value.message();
                while (type.next()) {
                    ProtoMessage tensor = type.message();
                    while (tensor.next()) {
                        if (tensor.field() == 1) {
                            return (int) tensor.number();
                        }
                    }
                }
            }
        }
        return 0;
    }

    private static byte[] halved(ProtoMessage value) throws IOException {
        List<byte[]> rest = new ArrayList<>();
        while (value.next()) {
            rest.add(
                    value.field() == 2
                            ? new ProtoWriter().bytes(2, halvedType(value.message())).toByteArray()
                            : value.whole());
        }
        return joined(new byte[0], rest);
    }

    private static byte[] halvedType(ProtoMessage type) throws IOException {
        List<byte[]> rest = new ArrayList<>();
        while (type.next()) {
            List<byte[]> inner = new ArrayList<>();
            ProtoMessage tensor = type.message();
            while (tensor.next()) {
                inner.add(
                        tensor.field() == 1
                                ? new ProtoWriter().number(1, FLOAT16).toByteArray()
                                : tensor.whole());
            }
            rest.add(
                    new ProtoWriter()
                            .bytes(type.field(), joined(new byte[0], inner))
                            .toByteArray());
        }
        return joined(new byte[0], rest);
    }
}
