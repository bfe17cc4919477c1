package studio.longplay.engine.inference;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// An ONNX file that was looked through and may be loaded.
///
/// @param bytes of the file and of the weights beside it, together
/// @param weights the files beside it that it keeps weights in, in their order of name
/// @param drawsLots whether it asks the runtime for random numbers
public record ModelFile(Path path, long bytes, List<Path> weights, boolean drawsLots) {
    /// What one protobuf message, which a model file is, can hold.
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    private static final Set<String> KNOWN_DOMAINS =
            Set.of("", "ai.onnx", "ai.onnx.ml", "com.microsoft");

    /// Looks through a file's structure without loading it: a model comes from elsewhere and is not
    /// trusted. Weights are stepped over; a model of gigabytes takes milliseconds.
    ///
    /// @throws StudioFault.Model `model.missing`, `model.unreadable`, `model.too-large`,
    ///   `model.not-onnx`, `model.unknown-operators`, `model.weights-outside` (it points out of its
    ///   folder), `model.weights-missing`
    public static ModelFile check(Path path) throws StudioFault {
        if (!Files.isRegularFile(path)) {
            throw new StudioFault.Model(
                    "model.missing",
                    "The model file " + path + " is missing.",
                    "Put it back or choose another model.");
        }
        ModelScan scan = new ModelScan();
        long size = read(path, scan);
        requireKnownOperators(path, scan.operators());
        Set<Path> weights = new TreeSet<>();
        for (ExternalData data : scan.external()) {
            weights.add(weights(path, data));
        }
        return new ModelFile(
                path,
                size + sizes(path, weights),
                List.copyOf(weights),
                scan.operators().stream().anyMatch(SteadyModel::isChance));
    }

    private static long read(Path path, ModelScan scan) throws StudioFault {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            long size = channel.size();
            if (size > MOST_BYTES) {
                throw new StudioFault.Model(
                        "model.too-large",
                        "The model file " + path + " is over 2 GB, which no ONNX file can be.",
                        "Choose the export that keeps its weights in a file beside it.");
            }
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
            scan(path, scan, new ProtoMessage(bytes));
            return size;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static void scan(Path path, ModelScan scan, ProtoMessage model) throws StudioFault {
        try {
            scan.scan(model);
        } catch (IOException e) {
            throw new StudioFault.Model(
                    "model.not-onnx",
                    "The file "
                            + shown(path)
                            + " is no ONNX model, or it is damaged: it has "
                            + e.getMessage()
                            + ".",
                    "Download it again, or choose the file that ends in .onnx.",
                    e);
        }
    }

    private static void requireKnownOperators(Path path, Set<String> operators) throws StudioFault {
        for (String operator : operators) {
            if (!KNOWN_DOMAINS.contains(operator.substring(0, operator.indexOf(':')))) {
                throw new StudioFault.Model(
                        "model.unknown-operators",
                        "The model "
                                + shown(path)
                                + " needs the operator "
                                + operator
                                + ", which comes from a library of its own.",
                        "Choose an export of the model that uses standard operators only.");
            }
        }
    }

    private static Path weights(Path model, ExternalData data) throws StudioFault {
        try {
            Path folder = model.toAbsolutePath().normalize().getParent();
            if (folder == null || data.location().isEmpty() || hasDrive(data.location())) {
                throw outside(model, data);
            }
            Path file = folder.resolve(data.location()).normalize();
            if (Path.of(data.location()).isAbsolute() || !file.startsWith(folder)) {
                throw outside(model, data);
            }
            if (!Files.isRegularFile(file)) {
                throw missing(model, data, "is missing");
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw outside(model, data);
            }
            long end = data.offsetBytes() + data.lengthBytes();
            if (data.offsetBytes() < 0 || end < 0 || end > Files.size(file)) {
                throw missing(model, data, "is too short");
            }
            return file;
        } catch (InvalidPathException e) {
            throw outside(model, data);
        } catch (IOException e) {
            throw unreadable(model, e);
        }
    }

    /// A drive letter is not absolute on every system.
    private static boolean hasDrive(String location) {
        return location.indexOf(':') >= 0 || location.startsWith("\\");
    }

    private static long sizes(Path model, Set<Path> weights) throws StudioFault {
        long bytes = 0;
        try {
            for (Path file : weights) {
                bytes += Files.size(file);
            }
        } catch (IOException e) {
            throw unreadable(model, e);
        }
        return bytes;
    }

    private static StudioFault.Model outside(Path model, ExternalData data) {
        return new StudioFault.Model(
                "model.weights-outside",
                "The model %s points to \"%s\", outside its own folder."
                        .formatted(shown(model), data.location()),
                "Do not use it: get the model from its makers, with all files in one folder.");
    }

    private static StudioFault.Model missing(Path model, ExternalData data, String what) {
        return new StudioFault.Model(
                "model.weights-missing",
                "The file \"%s\" that the model %s keeps its weights in %s."
                        .formatted(data.location(), shown(model), what),
                "Download the model again, with all its files.");
    }

    /// With the folder it lies in: a bundle that is looked through lies where nobody finds it
    /// later.
    private static String shown(Path model) {
        Path path = model.toAbsolutePath().normalize();
        int names = path.getNameCount();
        return path.subpath(Math.max(0, names - 2), names).toString();
    }

    private static StudioFault.Model unreadable(Path path, IOException cause) {
        return new StudioFault.Model(
                "model.unreadable",
                "The model file " + path + " cannot be read.",
                "Check that the disk is connected and that you may read it.",
                cause);
    }
}
