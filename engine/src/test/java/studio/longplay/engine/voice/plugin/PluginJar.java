package studio.longplay.engine.voice.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Builds plug-ins as somebody else would: a class compiled against ours, in a jar.
public final class PluginJar {
    private static final String SERVICE =
            "META-INF/services/studio.longplay.engine.voice.plugin.VoicePlugin";

    private static final String PLUGIN =
            """
            package other;
            import java.nio.file.Path;
            import java.util.List;
            import java.util.Optional;
            import studio.longplay.engine.voice.*;
            import studio.longplay.engine.voice.engine.*;
            import studio.longplay.engine.voice.plugin.VoicePlugin;
            import studio.longplay.engine.voice.provider.VoiceProvider;
            import studio.longplay.engine.voice.text.Utterance;
            public class Main implements VoicePlugin {
                %s
                public int api() { return %s; }
                public String version() { return "2.5"; }
                public VoiceProvider provider(Path folder) { %s }
                static Voice voice(String id) {
                    return new Voice(id, "Other", List.of("robotic"), List.of("en-US"),
                            new VoiceOrigin("other", "other", "1", "first", Optional.empty()),
                            List.of(new Voice.Part(new VoiceShape(180, 1, 1, 1, 0, 0, 0, 0), 0, 0)),
                            new Licence("Made in a test.", true));
                }
                static class Engine implements SpeechEngine {
                    public String id() { return "other"; }
                    public String version() { return "1"; }
                    public void load() {}
                    public EngineSound speak(Utterance utterance, Delivery delivery) {
                        throw new IllegalStateException("no larynx");
                    }
                }
                static class Offers implements VoiceProvider {
                    public String id() { return "%s"; }
                    public String name() { return "Other voices"; }
                    public Offer look() { %s }
                }
            }
            """;

    private String members = "";
    private String api = "1";
    private String provider = "return new Offers();";
    private String id = "other";
    private String look =
            "return new Offer(List.of(voice(\"other-ann\")), List.of(new Engine()), \"\");";
    private boolean named = true;
    private int majorVersion;
    private boolean cut;

    public PluginJar members(String java) {
        members = java;
        return this;
    }

    public PluginJar api(String java) {
        api = java;
        return this;
    }

    public PluginJar provider(String java) {
        provider = java;
        return this;
    }

    public PluginJar id(String called) {
        id = called;
        return this;
    }

    public PluginJar look(String java) {
        look = java;
        return this;
    }

    /// Without the file that names the class.
    public PluginJar unnamed() {
        named = false;
        return this;
    }

    /// As a compiler of another time would have it.
    public PluginJar classVersion(int major) {
        majorVersion = major;
        return this;
    }

    /// With half of its class.
    public PluginJar cut() {
        cut = true;
        return this;
    }

    /// Writes the jar.
    ///
    /// @param scratch a folder to work in
    public Path write(Path jar, Path scratch) throws IOException {
        Path source = Files.createDirectories(scratch.resolve("other")).resolve("Main.java");
        Files.writeString(source, PLUGIN.formatted(members, api, provider, id, look));
        Path classes = Files.createDirectories(scratch.resolve("classes"));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        StringWriter said = new StringWriter();
        boolean done =
                compiler.getTask(
                                said,
                                null,
                                null,
                                List.of("-proc:none", "-d", classes.toString()),
                                null,
                                compiler.getStandardFileManager(null, null, null)
                                        .getJavaFileObjects(source))
                        .call();
        if (!done) {
            throw new IllegalStateException(said.toString());
        }
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                put(out, name, bytes(file));
            }
            if (named) {
                put(out, SERVICE, "other.Main\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private byte[] bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (majorVersion > 0) {
            bytes[6] = (byte) (majorVersion >> 8);
            bytes[7] = (byte) majorVersion;
        }
        return cut ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes;
    }

    private static void put(OutputStream out, String name, byte[] bytes) throws IOException {
        JarOutputStream jar = (JarOutputStream) out;
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
