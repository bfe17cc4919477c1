package studio.longplay.engine.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The cards of a Linux machine that encode with VAAPI or QSV: those of Intel and AMD that the
/// kernel offers without a display. Their drivers tell neither how busy they are nor how many films
/// they take at once.
public final class RenderNodes {
    private static final Path DEVICES = Path.of("/dev/dri");
    private static final Path FACTS = Path.of("/sys/class/drm");
    private static final String NODE = "renderD";

    /// As PCI numbers makers: Intel and AMD.
    private static final Set<String> MAKERS = Set.of("0x8086", "0x1002");

    private RenderNodes() {}

    /// How many there are; none on other systems.
    public static int count() {
        return count(DEVICES, FACTS);
    }

    static int count(Path devices, Path facts) {
        if (!Files.isDirectory(devices)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(devices)) {
            List<String> nodes =
                    all.map(one -> String.valueOf(one.getFileName()))
                            .filter(name -> name.startsWith(NODE))
                            .toList();
            return (int) nodes.stream().filter(name -> isOurs(facts.resolve(name))).count();
        } catch (IOException e) {
            // What cannot be looked at cannot be opened to encode either.
            return 0;
        }
    }

    private static boolean isOurs(Path facts) {
        try {
            String maker = Files.readString(facts.resolve("device/vendor"));
            return MAKERS.contains(maker.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}
