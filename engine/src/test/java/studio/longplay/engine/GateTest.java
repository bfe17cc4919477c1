package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.deliver.CacheFacts;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Rights;
import studio.longplay.engine.render.gate.AssetKind;
import studio.longplay.engine.render.gate.Clearance;
import studio.longplay.engine.render.models.MadeFiles;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.Use;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.consent.Statement;
import studio.longplay.engine.voice.pack.PackContent;
import studio.longplay.engine.voice.pack.PackWriter;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Deliveries that are stopped before anything is made.
class GateTest {
    private static final Voice CLARA = VoiceRegistry.builtIn().find("clara").orElseThrow();
    private static final String SCRIPT = "INT. ROOM - NIGHT\n\nMARY\nThe sea was calm.\n";

    @TempDir Path folder;
    private Path script = Path.of("");

    @BeforeEach
    void write() throws IOException {
        script = Files.writeString(folder.resolve("play.fountain"), SCRIPT);
    }

    /// Clara, matched to a person who allows what is said, or whom nobody asked.
    private void bring(Studio studio, Optional<ConsentUse> allowed, Licence licence)
            throws Exception {
        Path statement = Files.writeString(folder.resolve("said.wav"), "I allow it.");
        Consent consent = null;
        if (allowed.isPresent()) {
            consent =
                    new Consent(
                            "Ada Example",
                            EnumSet.of(allowed.get()),
                            List.of(),
                            LocalDate.of(2026, 1, 1),
                            null,
                            new Statement(
                                    Statement.Kind.SPOKEN,
                                    "said.wav",
                                    Digest.ofFile(statement),
                                    "I allow it."));
        }
        Optional<String> named = Optional.ofNullable(consent).map(it -> it.digest().hex());
        Voice ada =
                new Voice(
                        "ada",
                        "Ada",
                        CLARA.tags(),
                        CLARA.languages(),
                        new VoiceOrigin("matched", CLARA.engine(), "", "", named),
                        CLARA.parts(),
                        licence);
        Path pack = folder.resolve("ada.lpvoice");
        Path said = consent == null ? null : statement;
        PackWriter.write(new PackContent(ada, consent, said, List.of(), null), pack);
        new VoiceShelf(studio.home().folder()).bring(pack, _ -> false);
        studio.speech().lookAgain();
    }

    private static DeliverySettings settings(Use use) {
        ExportPreset preset = ExportPreset.PREVIEW;
        return DeliverySettings.usual(preset.withDelivery(preset.delivery().withUse(use)))
                .withCast(Map.of("MARY", "ada"));
    }

    private void refused(Studio studio, Use use, String code, String... named) {
        Path out = folder.resolve("film");
        assertThatThrownBy(() -> studio.make(script, out, settings(use), JobContext.quiet()))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.sentence()).contains(named);
                        });
        assertThat(out).doesNotExist();
    }

    private Clearance look(Studio studio, Use use) throws StudioFault {
        return studio.rights(Project.of("Play", script.toString(), SCRIPT), settings(use));
    }

    @Test
    void whatNoDiskHoldsIsRefusedBeforeALineIsSpoken() throws Exception {
        Optional<MediaTime> ages = Optional.of(MediaTime.ofSeconds(200_000_000));
        Path out = folder.resolve("film");
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            for (ExportPreset preset :
                    List.of(ExportPreset.PREVIEW, ExportPreset.find("podcast").orElseThrow())) {
                DeliverySettings wanted = DeliverySettings.usual(preset).withLength(ages);
                assertThatThrownBy(() -> studio.make(script, out, wanted, JobContext.quiet()))
                        .isInstanceOfSatisfying(
                                StudioFault.Resource.class,
                                fault -> assertThat(fault.code()).isEqualTo("disk.full"));
            }
            assertThat(studio.store().bytes()).isZero();
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void aMatchedVoiceOfWhomNobodyAskedStopsEveryDelivery() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            bring(studio, Optional.empty(), CLARA.licence());
            refused(studio, Use.PRIVATE, "consent.missing", "Ada");
            assertThat(foreseen(studio, Use.PRIVATE))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.refuses()).isTrue();
                        assertThat(found.code()).isEqualTo("consent.missing");
                        assertThat(found.instead()).isEmpty();
                    });
            Forecast plan = new StudioPlans(studio).of(script, null, _ -> settings(Use.PRIVATE));
            assertThat(Objects.requireNonNull(plan.preflight()).objections())
                    .anyMatch(found -> found.code().equals("consent.missing"));
        }
    }

    @Test
    void consentToPublicationIsNoneToSelling() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            bring(studio, Optional.of(ConsentUse.PUBLISH), CLARA.licence());
            refused(studio, Use.COMMERCIAL, "consent.use", "Ada Example", "commercial use");
            look(studio, Use.PRIVATE).require();
            assertThat(foreseen(studio, Use.COMMERCIAL))
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.code()).isEqualTo("consent.use");
                        assertThat(found.instead()).containsEntry("use", "private");
                    });
            assertThat(foreseen(studio, Use.PRIVATE)).isEmpty();
        }
    }

    private List<Objection> foreseen(Studio studio, Use use) throws StudioFault {
        Project project = Project.of("Play", script.toString(), SCRIPT);
        Forecast forecast = studio.plan(project, settings(use));
        return new StudioPlans(studio)
                .objections(project, settings(use), forecast).stream()
                        .filter(Objection::refuses)
                        .toList();
    }

    @Test
    void aLicenceThatForbidsSellingStopsWhatIsForSale() throws Exception {
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            bring(studio, Optional.of(ConsentUse.COMMERCIAL), new Licence("CC BY-NC 4.0", false));
            refused(studio, Use.COMMERCIAL, "rights.not-commercial", "the voice Ada", "CC BY-NC");
            assertThat(look(studio, Use.PRIVATE).assets())
                    .filteredOn(asset -> asset.kind() == AssetKind.VOICE)
                    .singleElement()
                    .satisfies(ada -> assertThat(ada.consent()).isPresent());
        }
    }

    @Test
    @Tag("media")
    void aPictureThatAModelMadeStandsInTheFilmsLicencesAndMayStopIt() throws Exception {
        MadeBy painter =
                new MadeBy("SD-Turbo", "sai-nc-community", false, "Stability AI", "turbo", "abcd");
        byte[] png = PngFile.encode(Pixels.allocate(Arena.ofAuto(), 32, 32));
        Files.write(folder.resolve("moor.png"), MadeFiles.picture(png, List.of(painter)));
        Files.writeString(
                script,
                "INT. ROOM - NIGHT\n\n[[picture: moor.png | hold]]\n\nMARY\nThe sea was calm.\n");
        try (Studio studio = Studio.open(folder.resolve("home"))) {
            DeliverySettings sold = settings(Use.COMMERCIAL).withCast(Map.of("MARY", "clara"));
            assertThatThrownBy(() ->
                            studio.make(script, folder.resolve("s"), sold, JobContext.quiet()))
                    .hasMessageContaining("the picture moor.png", "the model SD-Turbo");
            Path film = folder.resolve("film");
            DeliverySettings own = settings(Use.PRIVATE).withCast(Map.of("MARY", "clara"));
            Manifest made = studio.make(script, film, own, JobContext.quiet());
            assertThat(Objects.requireNonNull(made.rights()).assets())
                    .filteredOn(asset -> asset.licence().contains("sai-nc"))
                    .extracting(Rights.AssetEntry::kind, Rights.AssetEntry::allows)
                    .containsExactly(tuple("picture", "private"), tuple("model", "private"));
            assertThat(made.run().caches())
                    .extracting(CacheFacts::name)
                    .contains("takes", "mixed scenes", "groups of pictures", "sound chunks");
            assertThat(made.run().caches()).allMatch(cache -> cache.hits() + cache.misses() > 0);
            Manifest again = studio.make(script, film, own, JobContext.quiet());
            assertThat(again.run().caches())
                    .filteredOn(cache -> cache.name().equals("takes"))
                    .containsExactly(new CacheFacts("takes", 1, 0));
            assertThat(film.resolve("report.html"))
                    .content()
                    .contains("sai-nc-community, Stability AI, made by SD-Turbo");
        }
    }
}
