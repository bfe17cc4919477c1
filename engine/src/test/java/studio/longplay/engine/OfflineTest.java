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

    /// An address opens by this too, wherever it leads; programs of the machine can be asked to
    /// fetch.
    private static final Pattern FETCHES =
            Pattern.compile(
                    "\\bopenStream\\(|\"(curl|wget|ssh|scp|rsync|ftp|nc|telnet)\"|URI\\.create\\(\"http");

    /// The program's own files, not a connection.
    private static final List<String> READ_OUR_OWN =
            List.of(
                    "openConnection() instanceof JarURLConnection",
                    "InputStream bytes = font.openStream()",
                    "new DataInputStream(file.openStream())");

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
            String text = Files.readString(source);
            for (String own : READ_OUR_OWN) {
                text = text.replace(own, "");
            }
            for (Pattern pattern : List.of(REACHES_OUT, FETCHES)) {
                Matcher matcher = pattern.matcher(text);
                if (matcher.find()) {
                    found.add(source + ": " + matcher.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void whatWouldReachOutIsSeen() {
        for (String line :
                List.of(
                        "new URL(text).openStream()",
                        "new ProcessBuilder(\"curl\", address).start()",
                        "Program.find(\"wget\")",
                        "address.openStream()")) {
            assertThat(FETCHES.matcher(line).find()).as(line).isTrue();
        }
    }
}
