package studio.longplay.engine.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Goes through an ONNX file's structure without loading its weights: which operators it names and
/// which files it points to, in every subgraph and function.
///
/// Source: `onnx.proto` of ONNX 1.19; the field numbers stand for its names.
final class ModelScan {
    private static final int DEEPEST = 64;
    private static final long EXTERNAL = 1;

    private final List<ExternalData> external = new ArrayList<>();
    private final Set<String> functions = new HashSet<>();
    private final Set<String> operators = new TreeSet<>();
    private long formatVersion;
    private boolean hasGraph;
    private boolean hasOperatorSet;

    /// @throws IOException if it is no ONNX model
    void scan(ProtoMessage model) throws IOException {
        while (model.next()) {
            switch (model.field()) {
                case 1 -> formatVersion = model.number();
                case 7 -> {
                    hasGraph = true;
                    graph(model.message(), 0);
                }
                case 8 -> hasOperatorSet = true;
                case 25 -> function(model.message());
                default -> {}
            }
        }
        if (formatVersion < 1 || !hasGraph || !hasOperatorSet) {
            throw new IOException("no version, no graph or no operator set");
        }
    }

    /// `domain:Operator` of every node that no function in the file defines.
    Set<String> operators() {
        Set<String> wanted = new TreeSet<>(operators);
        wanted.removeAll(functions);
        return wanted;
    }

    List<ExternalData> external() {
        return external;
    }

    private void graph(ProtoMessage graph, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("graphs inside graphs without end");
        }
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> node(graph.message(), depth);
                case 5 -> tensor(graph.message());
                case 15 -> sparse(graph.message());
                default -> {}
            }
        }
    }

    private void node(ProtoMessage node, int depth) throws IOException {
        String domain = "";
        String operator = "";
        while (node.next()) {
            switch (node.field()) {
                case 4 -> operator = node.text();
                case 5 -> attribute(node.message(), depth);
                case 7 -> domain = node.text();
                default -> {}
            }
        }
        operators.add(domain + ":" + operator);
    }

    private void attribute(ProtoMessage attribute, int depth) throws IOException {
        while (attribute.next()) {
            switch (attribute.field()) {
                case 5, 10 -> tensor(attribute.message());
                case 6, 11 -> graph(attribute.message(), depth + 1);
                case 22, 23 -> sparse(attribute.message());
                default -> {}
            }
        }
    }

    private void function(ProtoMessage function) throws IOException {
        String domain = "";
        String name = "";
        while (function.next()) {
            switch (function.field()) {
                case 1 -> name = function.text();
                case 7 -> node(function.message(), 0);
                case 10 -> domain = function.text();
                default -> {}
            }
        }
        functions.add(domain + ":" + name);
    }

    private void sparse(ProtoMessage sparse) throws IOException {
        while (sparse.next()) {
            if (sparse.field() == 1 || sparse.field() == 2) {
                tensor(sparse.message());
            }
        }
    }

    private void tensor(ProtoMessage tensor) throws IOException {
        String location = "";
        long offsetBytes = 0;
        long lengthBytes = 0;
        boolean outside = false;
        while (tensor.next()) {
            if (tensor.field() == 14) {
                outside = tensor.number() == EXTERNAL;
            } else if (tensor.field() == 13) {
                String[] entry = entry(tensor.message());
                switch (entry[0]) {
                    case "location" -> location = entry[1];
                    case "offset" -> offsetBytes = bytes(entry[1]);
                    case "length" -> lengthBytes = bytes(entry[1]);
                    default -> {}
                }
            }
        }
        if (outside || !location.isEmpty()) {
            external.add(new ExternalData(location, offsetBytes, lengthBytes));
        }
    }

    private static String[] entry(ProtoMessage entry) throws IOException {
        String[] pair = {"", ""};
        while (entry.next()) {
            if (entry.field() == 1 || entry.field() == 2) {
                pair[entry.field() - 1] = entry.text();
            }
        }
        return pair;
    }

    private static long bytes(String text) throws IOException {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new IOException("a length of " + text, e);
        }
    }
}
