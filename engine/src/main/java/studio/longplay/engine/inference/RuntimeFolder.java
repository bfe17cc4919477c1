package studio.longplay.engine.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a folder holds of a build of ONNX Runtime for cards, by the names of its files; nothing is
/// loaded.
///
/// @param folder which
/// @param runtime what must be there, both the library and its door for Java
/// @param missing of these
/// @param cards for which kinds of cards there is a library: `cuda`, `tensorrt`
/// @param libraries of the cards' maker that lie there too: `libcudart.so.12`
public record RuntimeFolder(
        Path folder,
        List<String> runtime,
        List<String> missing,
        List<String> cards,
        List<String> libraries) {
    private static final List<String> NEEDED = List.of("onnxruntime", "onnxruntime4j_jni");
    private static final String PROVIDER = "onnxruntime_providers_";
    private static final List<String> KINDS = List.of("cuda", "tensorrt");
    private static final List<String> MAKERS =
            List.of("cudart", "cublas", "cudnn", "cufft", "curand", "nvrtc", "nvinfer");

    public RuntimeFolder {
        runtime = List.copyOf(runtime);
        missing = List.copyOf(missing);
        cards = List.copyOf(cards);
        libraries = List.copyOf(libraries);
    }

    /// Looks into a folder; one that is not there holds nothing.
    public static RuntimeFolder look(Path folder) {
        List<String> needed = NEEDED.stream().map(System::mapLibraryName).toList();
        Predicate<String> there = name -> Files.isRegularFile(folder.resolve(name));
        return new RuntimeFolder(
                folder,
                needed.stream().filter(there).toList(),
                needed.stream().filter(there.negate()).toList(),
                KINDS.stream()
                        .filter(kind -> there.test(System.mapLibraryName(PROVIDER + kind)))
                        .toList(),
                libraries(folder));
    }

    private static List<String> libraries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(RuntimeFolder::isOfMaker)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isOfMaker(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        boolean isLibrary = plain.contains(".so") || plain.endsWith(".dll");
        return isLibrary && MAKERS.stream().anyMatch(plain::contains);
    }

    /// Whether the runtime can be loaded from it as far as names tell.
    public boolean isWhole() {
        return missing.isEmpty();
    }
}
