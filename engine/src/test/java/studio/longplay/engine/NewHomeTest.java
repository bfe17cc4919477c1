package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.pack.PackContent;
import studio.longplay.engine.voice.pack.PackWriter;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Voices of one version give the same bytes in every data folder, whatever was spoken there
/// before.
class NewHomeTest {
    private static final String LINE = "Hear me speak, and then resolve.";

    @TempDir Path folder;

    /// A matched voice: a shape that nobody has by default, with an equaliser.
    private Path pack() throws StudioFault {
        Voice clara = VoiceRegistry.builtIn().find("clara").orElseThrow();
        VoiceShape shape =
                new VoiceShape(
                        187.5,
                        1.1,
                        1.07,
                        1.03,
                        -1.5,
                        0.12,
                        0.04,
                        0,
                        List.of(1.0, -2.0, 0.5, 3.0, 0.0, -1.0, 2.0, 1.0, -3.0, 0.0, 1.5, -0.5));
        Voice ada =
                new Voice(
                        "ada",
                        "Ada",
                        clara.tags(),
                        clara.languages(),
                        clara.origin(),
                        List.of(new Voice.Part(shape, 0, 0)),
                        clara.licence());
        Path pack = folder.resolve("ada.lpvoice");
        PackWriter.write(new PackContent(ada, null, null, List.of(), null), pack);
        return pack;
    }

    private Map<String, byte[]> spoken(String home, Path pack, List<String> voices)
            throws StudioFault, IOException {
        Map<String, byte[]> spoken = new LinkedHashMap<>();
        try (Studio studio = Studio.open(folder.resolve(home))) {
            new VoiceShelf(studio.home().folder()).bring(pack, _ -> false);
            studio.speech().lookAgain();
            for (String voice : voices) {
                Path file = folder.resolve(home + "-" + voice + ".wav");
                studio.audition(voice, LINE, file, JobContext.quiet());
                spoken.put(voice, Files.readAllBytes(file));
            }
        }
        return spoken;
    }

    private void same(List<String> voices) throws Exception {
        Path pack = pack();
        Map<String, byte[]> here = spoken("here", pack, voices);
        Map<String, byte[]> there = spoken("there", pack, voices.reversed());
        for (String voice : voices) {
            assertThat(there.get(voice)).as(voice).isEqualTo(here.get(voice)).hasSizeGreaterThan(9);
        }
    }

    @Test
    void aManAWomanAndAMatchedVoiceSpeakTheSameBytesInANewHome() throws Exception {
        same(List.of("silas", "nora", "ada"));
    }

    @Test
    @Tag("long")
    void everyVoiceSpeaksTheSameBytesInANewHome() throws Exception {
        List<String> voices = new ArrayList<>(List.of("ada", "marcus-2", "clara-3"));
        VoiceRegistry.builtIn().voices().forEach(voice -> voices.add(voice.id()));
        same(voices);
    }
}
