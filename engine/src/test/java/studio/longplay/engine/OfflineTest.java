package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Nothing of ours can reach a network: no source names what could.
class OfflineTest {
    private static final Pattern REACHES_OUT =
            Pattern.compile(
                    "\\b(java\\.net\\.http|HttpClient|HttpURLConnection|URLConnection|openConnection"
                        + "|InetAddress|InetSocketAddress|DatagramSocket|ServerSocket|new"
                        + " Socket|SocketChannel|SocketFactory)\\b");

    /// The program's own file, not a connection.
    private static final String READS_ITS_OWN_JAR = "openConnection() instanceof JarURLConnection";

    private static List<Path> sources() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("engine", "ui-assets", "app")) {
            sources.addAll(FaultCodes.javaFiles(at.resolve(module).resolve("src/main/java")));
        }
        return sources;
    }

    @Test
    void noSourceOpensAConnection() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            String text = Files.readString(source).replace(READS_ITS_OWN_JAR, "");
            Matcher matcher = REACHES_OUT.matcher(text);
            if (matcher.find()) {
                found.add(source + ": " + matcher.group());
            }
        }
        assertThat(found).isEmpty();
    }
}
