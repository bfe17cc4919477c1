package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.render.AskedAgain;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.SpeechFacts;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.consent.ConsentPolicy;
import studio.longplay.engine.voice.mark.MarkDetector;
import studio.longplay.engine.voice.mark.MarkFinding;
import studio.longplay.engine.voice.mark.MarkPolicy;
import studio.longplay.engine.voice.pack.PackContent;
import studio.longplay.engine.voice.pack.PackWriter;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Films with a voice that was made from a person.
@Tag("media")
class MakeMarkedTest {
    private static final ExportPreset TINY =
            new ExportPreset("tiny", 160, 90, FrameRate.FPS_30, 200_000, 60, 64_000);

    /// No line is long enough to be found alone.
    private static final String SCRIPT =
            """
            Title: The Sea

            INT. ROOM - NIGHT

            MARY
            The sea was calm that night.

            MARY
            Nobody stood on the shore.

            MARY
            We waited for the boats.

            MARY
            Then the wind began to turn.

            MARY
            And all of us went home.
            """;

    @TempDir Path folder;
    private Path script = Path.of("");

    @BeforeEach
    void write() throws IOException {
        script = Files.writeString(folder.resolve("play.fountain"), SCRIPT);
    }

    private static void bring(Studio studio, Path folder) throws StudioFault {
        Voice clara = VoiceRegistry.builtIn().find("clara").orElseThrow();
        Voice ada =
                new Voice(
                        "ada",
                        "Ada",
                        clara.tags(),
                        clara.languages(),
                        new VoiceOrigin("matched", clara.engine(), "", "", Optional.empty()),
                        clara.parts(),
                        clara.licence());
        Path pack = folder.resolve("ada.lpvoice");
        PackWriter.write(new PackContent(ada, null, null, List.of(), null), pack);
        new VoiceShelf(studio.home().folder()).bring(pack, _ -> false);
        studio.speech().lookAgain();
        studio.consent(new ConsentPolicy(false));
    }

    private Manifest make(Studio studio, String voice) throws StudioFault {
        DeliverySettings settings =
                DeliverySettings.usual(TINY).withCast(Map.of("MARY", voice)).withJobs(2);
        return studio.make(script, folder.resolve("film"), settings, JobContext.quiet());
    }

    private MarkFinding found(String file) throws StudioFault {
        return MarkDetector.detect(folder.resolve("film").resolve(file), JobContext.quiet());
    }

    @Test
    void aVoiceMadeFromAPersonIsFoundInTheFilm() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            bring(studio, folder);

            SpeechFacts marked = Objects.requireNonNull(make(studio, "ada").speech());

            assertThat(found("film.mp4").names("ada")).isTrue();
            assertThat(marked.marked()).containsExactly("ada");
            assertThat(marked.marking()).isEqualTo("matched and cloned voices");
            assertThat(marked.statement()).isEqualTo(SpeechFacts.SYNTHETIC);
            saysThatItIsSynthetic();
        }
    }

    @Test
    @Tag("long")
    void aBuiltInVoiceIsNotFoundAndNoVoiceIsWhereTheRuleIsOff() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            bring(studio, folder);

            SpeechFacts builtIn = Objects.requireNonNull(make(studio, "clara").speech());
            assertThat(found("film.mp4").present()).isFalse();
            assertThat(found("stems/mix.wav").present()).isFalse();
            assertThat(builtIn.marked()).isEmpty();

            studio.mark(MarkPolicy.OFF);
            Manifest unmarked = make(studio, "ada");
            assertThat(AskedAgain.mark(unmarked)).isEqualTo(MarkPolicy.OFF);
            SpeechFacts off = Objects.requireNonNull(unmarked.speech());
            assertThat(found("film.mp4").present()).isFalse();
            assertThat(off.marking()).isEqualTo("off");
            assertThat(off.marked()).isEmpty();
        }
    }

    private void saysThatItIsSynthetic() throws Exception {
        byte[] film = Files.readAllBytes(folder.resolve("film/film.mp4"));
        assertThat(new String(film, StandardCharsets.ISO_8859_1)).contains(SpeechFacts.SYNTHETIC);
        try (WavReader mix = WavReader.open(folder.resolve("film/stems/mix.wav"))) {
            assertThat(mix.chunk("LIST").map(words -> new String(words, StandardCharsets.US_ASCII)))
                    .hasValueSatisfying(words -> assertThat(words).contains(SpeechFacts.SYNTHETIC));
        }
        assertThat(folder.resolve("film/report.html")).content().contains("too short to tell");
    }

    @Test
    @Tag("long")
    void anEditedLineIsSpokenAloneAndTheOthersAreOnlyMarkedAgain() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            bring(studio, folder);
            Manifest before = make(studio, "ada");
            Files.writeString(script, SCRIPT.replace("stood on the shore", "was on the old shore"));

            Manifest after = make(studio, "ada");

            assertThat(after.run().work().linesSpoken()).isEqualTo(1);
            assertThat(takes(after)).filteredOn(take -> !takes(before).contains(take)).hasSize(1);
            assertThat(found("film.mp4").names("ada")).isTrue();
        }
    }

    private static List<String> takes(Manifest manifest) {
        return manifest.lines().stream().map(Manifest.LineEntry::take).toList();
    }
}
