package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.store.folder.ProjectDocument;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The forms of files that the page tells are those that the program writes.
class CompatibilityTest {
    private static final Pattern VERSION = Pattern.compile(" VERSION = ([0-9]+);");

    /// Where forms are that nobody outside their package may ask for.
    private static final Map<String, String> SOURCES =
            Map.of(
                    "journal file", "store/folder/Journal",
                    "preset", "render/preset/PresetFile",
                    "quality limits", "render/qc/QualityLimitsFile",
                    "voice pack", "voice/pack/PackManifest",
                    "consent", "voice/consent/ConsentJson",
                    "model bundle", "inference/bundle/BundleJson",
                    "queued film", "render/queue/TicketFile",
                    "sound bank", "sfx/bank/BankFiles",
                    "artifact", "store/Sidecar");

    private final Path sources =
            Checkout.root().resolve("engine/src/main/java/studio/longplay/engine");

    private static Map<String, String> told() throws IOException {
        Map<String, String> told = new HashMap<>();
        Path page = Checkout.root().resolve("docs/reference/compatibility.md");
        for (String line : Files.readAllLines(page)) {
            String[] cells = line.split("\\|");
            if (cells.length > 5 && cells[2].strip().matches("[0-9]+")) {
                told.put(cells[1].strip(), cells[2].strip());
            }
        }
        return told;
    }

    @Test
    void theFormsAreThoseOfThePage() throws IOException {
        Map<String, String> real = new HashMap<>();
        String project = ProjectDocument.write(Project.of("Play", "play.fountain", "Words.\n"));
        String form = JsonMapper.shared().readTree(project).path("version").asString();
        real.put("project document", form);
        real.put("journal record", form);
        real.put("manifest", String.valueOf(Manifest.VERSION));
        for (Map.Entry<String, String> source : SOURCES.entrySet()) {
            String text = Files.readString(sources.resolve(source.getValue() + ".java"));
            Matcher version = VERSION.matcher(text);
            assertThat(version.find()).as(source.getValue()).isTrue();
            real.put(source.getKey(), version.group(1));
        }
        assertThat(told()).isEqualTo(real);
    }

    @Test
    void everyFaultOfThePageIsOneThatThereIs() throws IOException {
        List<String> codes = new ArrayList<>();
        Path page = Checkout.root().resolve("docs/reference/compatibility.md");
        Matcher code =
                Pattern.compile("`([a-z]+[.][a-z]+-?newer)`").matcher(Files.readString(page));
        while (code.find()) {
            codes.add("\"" + code.group(1) + "\"");
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        assertThat(codes).isNotEmpty().allSatisfy(it -> assertThat(all).contains(it));
    }
}
