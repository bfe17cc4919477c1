package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.voice.CastFile;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.pack.PackContent;
import studio.longplay.engine.voice.pack.PackWriter;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Films with voices that not every studio has.
@Tag("media")
class MakeVoicesTest {
    private static final ExportPreset TINY =
            new ExportPreset("tiny", 160, 90, FrameRate.FPS_30, 200_000, 60, 64_000);

    private static final String GERMAN =
            """
            Title: Das Meer

            INNEN. ZIMMER - NACHT

            ERZÄHLER
            Das Meer war ruhig, und niemand wusste, was die Nacht bringen würde.

            GRETE
            Schöne Grüße aus Köln!
            """;

    private static final String ENGLISH =
            """
            Title: The Sea

            INT. ROOM - NIGHT

            MARY
            The sea was calm.
            """;

    @TempDir Path folder;

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aGermanScriptIsSpokenInGerman() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            VoiceRegistry registry = studio.speech().registry();
            assumeThat(registry.find("espeak-de"))
                    .as(String.valueOf(studio.speech().absent()))
                    .isPresent();
            Path script = written("meer.fountain", GERMAN);
            Path cast = written("cast.txt", "ERZÄHLER = espeak-de\nGRETE = espeak-de-woman\n");
            DeliverySettings settings =
                    DeliverySettings.usual(TINY).withCast(CastFile.read(cast)).withJobs(2);

            Manifest manifest =
                    studio.make(script, folder.resolve("film"), settings, JobContext.quiet());

            assertThat(manifest.cast())
                    .extracting(Manifest.CastEntry::voiceId)
                    .containsExactly("espeak-de", "espeak-de-woman");
            assertThat(manifest.lines()).extracting(Manifest.LineEntry::fallback).containsOnly("");
            assertThat(manifest.lines())
                    .extracting(Manifest.LineEntry::words)
                    .containsExactly(12, 4);
            assertThat(manifest.warnings()).extracting(Warning::code).isEmpty();
        }
    }

    private void bring(Studio studio, String id) throws StudioFault {
        Path pack = folder.resolve(id + ".lpvoice");
        Voice clara = VoiceRegistry.builtIn().find("clara").orElseThrow();
        Voice voice =
                new Voice(
                        id,
                        "Ada",
                        clara.tags(),
                        clara.languages(),
                        clara.origin(),
                        clara.parts(),
                        clara.licence());
        PackWriter.write(new PackContent(voice, null, null, List.of(), null), pack);
        new VoiceShelf(studio.home().folder()).bring(pack, _ -> false);
        studio.speech().lookAgain();
    }

    private Manifest deliver(Studio studio, Project project) throws StudioFault {
        DeliverySettings settings = DeliverySettings.of(project).withPreset(TINY).withJobs(2);
        return studio.deliver(
                project, folder.resolve("film"), settings, SegmentWatch.NONE, JobContext.quiet());
    }

    private Project castWith(String voice) throws Exception {
        Path file = written("play.fountain", ENGLISH);
        Project project = Project.of("The Sea", file.toString(), ENGLISH);
        return new Edit.Recast("MARY", voice).applyTo(project);
    }

    @Test
    void aVoiceThatIsGoneIsToldAndAnotherSpeaks() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            bring(studio, "ada");
            Project project = castWith("ada");
            Manifest with = deliver(studio, project);
            assertThat(with.cast().getFirst().voiceId()).isEqualTo("ada");
            assertThat(with.warnings()).extracting(Warning::code).doesNotContain("cast.gone");

            new VoiceShelf(studio.home().folder()).remove("ada");
            studio.speech().lookAgain();
            Manifest without = deliver(studio, project);

            assertThat(without.cast().getFirst().voiceId()).isNotEqualTo("ada");
            assertThat(without.warnings())
                    .filteredOn(warning -> warning.code().equals("cast.gone"))
                    .extracting(Warning::sentence)
                    .anyMatch(sentence -> sentence.contains("\"ada\" of MARY is gone"));
            assertThat(folder.resolve("film/report.html")).content().contains("cast.gone");

            bring(studio, "ada");
            assertThat(deliver(studio, project).cast().getFirst().voiceId()).isEqualTo("ada");
        }
    }

    @Test
    void aVoiceThatWasChangedIsHeardButNotDelivered() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            bring(studio, "ada");
            Path manifest = studio.home().folder().resolve("voices/ada/manifest.json");
            String json = Files.readString(manifest);
            Files.writeString(manifest, json.replaceFirst("\"pitchHz\":[0-9.]+", "\"pitchHz\":99"));
            studio.speech().lookAgain();

            Voice voice = studio.speech().registry().find("ada").orElseThrow();
            assertThat(voice.tags()).contains("unverified");
            assertThat(voice.shape().pitchHz()).isEqualTo(99);
            assertThat(
                            studio.audition(
                                    "ada", "Hello.", folder.resolve("a.wav"), JobContext.quiet()))
                    .isNotNull();
            assertThatThrownBy(() -> deliver(studio, castWith("ada")))
                    .isInstanceOfSatisfying(
                            StudioFault.Input.class,
                            fault -> assertThat(fault.code()).isEqualTo("pack.unverified"));
            assertThat(folder.resolve("film")).doesNotExist();
        }
    }
}
