package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import studio.longplay.app.session.UiQueue;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.Motion;
import studio.longplay.engine.render.preset.OwnPreset;
import studio.longplay.engine.render.preset.Use;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.Map;

class PresetsViewModelTest {
    private final UiQueue ui = new UiQueue();
    private final Desk desk = new Desk(ui);
    private final ExportViewModel viewModel = desk.viewModel;
    private final PresetsViewModel presets = viewModel.presets();

    @AfterEach
    void close() {
        desk.close();
    }

    private ExportPreset chosen() {
        return viewModel.choices().presetProperty().get();
    }

    private void choose(ExportPreset preset) {
        viewModel.choices().presetProperty().set(preset);
    }

    @Test
    void whatIsOtherwiseThanInThePresetIsKeptInTheProjectInWords() {
        choose(ExportPreset.UHD.withPicture(ExportPreset.UHD.picture().withCodec(VideoCodec.AV1)));
        assertThat(desk.subject.edits)
                .last()
                .satisfies(edit -> {
                    Edit.SetExport set = (Edit.SetExport) edit;
                    assertThat(set.preset()).isEqualTo("uhd");
                    assertThat(set.terms()).containsEntry("codec", "av1");
                });
        viewModel.reset();
        assertThat(chosen()).isEqualTo(ExportPreset.UHD);
        assertThat(desk.subject.edits).last().isEqualTo(new Edit.SetPreset("uhd"));
    }

    @Test
    void anUndoneTermIsSeen() {
        desk.subject.project.set(
                new Edit.SetExport("hd", Map.of("codec", "hevc")).applyTo(desk.project));
        assertThat(chosen().picture().codec()).isEqualTo(VideoCodec.HEVC);
        desk.subject.project.set(desk.project);
        assertThat(chosen()).isEqualTo(ExportPreset.HD);
        assertThat(desk.subject.edits).isEmpty();
    }

    @Test
    void aPresetIsKeptUnderANameAndChosen() throws InterruptedException {
        choose(ExportPreset.HD.withPicture(ExportPreset.HD.picture().withCodec(VideoCodec.HEVC)));
        presets.save("Mein Größtes", chosen());
        ui.until(() -> chosen().name().equals("mein-gro-tes"));
        assertThat(presets.title(chosen())).contains("Mein Größtes");
        assertThat(presets.isOwn(chosen())).isTrue();
        assertThat(chosen().picture().codec()).isEqualTo(VideoCodec.HEVC);
        OwnPreset kept = desk.presets.kept.get("mein-gro-tes");
        assertThat(kept.basis()).isEqualTo("hd");
        assertThat(kept.terms()).containsEntry("codec", "hevc");
        assertThat(desk.subject.project.get().export().terms()).containsEntry("based-on", "hd");
        presets.remove(chosen());
        ui.until(() -> chosen().equals(ExportPreset.HD));
        assertThat(presets.listProperty().get()).isEqualTo(ExportPreset.ALL);
    }

    @Test
    void aPresetIsTakenOverFromAFileAndGivenAway() throws InterruptedException {
        presets.take(Path.of("/mail/small-av1.longplay-preset"));
        ui.until(() -> chosen().name().equals("small-av1"));
        assertThat(chosen().picture().codec()).isEqualTo(VideoCodec.AV1);
        presets.give(chosen(), Path.of("/mail/back.longplay-preset"));
        ui.until(() -> desk.presets.given.containsKey(Path.of("/mail/back.longplay-preset")));
        presets.take(Path.of("/mail/letter.txt"));
        ui.until(() -> presets.troubleProperty().get().isPresent());
        assertThat(chosen().name()).isEqualTo("small-av1");
    }

    @Test
    void whoHasAnotherPresetOfThatNameSaysWhichStays() throws InterruptedException {
        Path given = Path.of("/mail/mine.longplay-preset");
        presets.save("mine", ExportPreset.UHD);
        ui.until(() -> chosen().name().equals("mine"));
        OwnPreset mine = desk.presets.kept.get("mine");
        presets.take(given);
        ui.until(() -> !presets.askedProperty().get().isEmpty());
        assertThat(desk.presets.kept).containsExactly(Map.entry("mine", mine));
        presets.leave();
        assertThat(presets.askedProperty().get()).isEmpty();
        presets.take(given);
        ui.until(() -> !presets.askedProperty().get().isEmpty());
        presets.keepBoth();
        ui.until(() -> chosen().name().equals("mine-2"));
        assertThat(chosen().picture().codec()).isEqualTo(VideoCodec.AV1);
        assertThat(desk.presets.kept).containsEntry("mine", mine);
        presets.take(given);
        ui.until(() -> !presets.askedProperty().get().isEmpty());
        presets.replace();
        ui.until(() -> chosen().name().equals("mine"));
        assertThat(desk.presets.kept.get("mine").terms()).containsEntry("codec", "av1");
        choose(ExportPreset.HD);
        presets.take(given);
        ui.until(() -> chosen().name().equals("mine"));
        assertThat(presets.askedProperty().get()).as("it is the same one").isEmpty();
    }

    @Test
    void aKeptPresetTakesAnothersPlaceOnlyIfTheUserSaysSo() throws InterruptedException {
        presets.save("My film", ExportPreset.UHD);
        ui.until(() -> chosen().name().equals("my-film"));
        OwnPreset first = desk.presets.kept.get("my-film");
        presets.save("My film", ExportPreset.HD);
        ui.until(() -> !presets.askedProperty().get().isEmpty());
        assertThat(desk.presets.kept).containsExactly(Map.entry("my-film", first));
        presets.replace();
        ui.until(() -> presets.basis(chosen()).equals(ExportPreset.HD));
        presets.save("My film!", ExportPreset.UHD);
        ui.until(() -> chosen().name().equals("my-film-2"));
        assertThat(presets.title(chosen())).contains("My film!");
    }

    @Test
    void theChosenPresetUnderItsOwnNameIsThatOneChanged() throws InterruptedException {
        presets.save("mine", ExportPreset.UHD);
        ui.until(() -> chosen().name().equals("mine"));
        choose(chosen().withPicture(chosen().picture().withCodec(VideoCodec.AV1)));
        presets.save("mine", chosen());
        ui.until(() -> desk.presets.kept.get("mine").terms().containsKey("codec"));
        assertThat(presets.askedProperty().get()).isEmpty();
        assertThat(desk.presets.kept).containsOnlyKeys("mine");
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedAndWhatWouldDoIsTaken() throws InterruptedException {
        choose(
                ExportPreset.HD.withDelivery(
                        ExportPreset.HD.delivery().withContainer(Container.WEBM)));
        viewModel.watch();
        ui.until(() -> viewModel.outlookProperty().get() instanceof Outlook.Clear);
        Outlook.Clear refused = (Outlook.Clear) viewModel.outlookProperty().get();
        assertThat(refused.canBegin()).isFalse();
        assertThat(viewModel.canExport().get()).isFalse();
        viewModel.useInstead(refused.objections().getFirst());
        ui.until(() -> viewModel.canExport().get());
        assertThat(chosen().delivery().container()).isNotEqualTo(Container.WEBM);
    }

    @Test
    void whatThePresetWantsOfTheSoundIsShownAndChangedInIt() throws InterruptedException {
        ExportPreset podcast = ExportPreset.find("podcast").orElseThrow();
        viewModel.choices().choose(podcast);
        assertThat(viewModel.choices().targetProperty().get().name()).isEqualTo("podcast");
        viewModel
                .choices()
                .targetProperty()
                .set(studio.longplay.engine.mix.LoudnessTarget.BROADCAST);
        assertThat(chosen().sound().loudness().orElseThrow().name()).isEqualTo("broadcast");
        assertThat(desk.subject.project.get().mix().loudnessTarget()).isEqualTo("streaming");
        viewModel.watch();
        ui.until(() -> !desk.deliveries.planned.isEmpty());
        DeliverySettings asked = desk.deliveries.planned.getLast();
        assertThat(asked.target().name()).isEqualTo("broadcast");
    }

    @Test
    void theUseGoesWithThePreset() throws InterruptedException {
        choose(ExportPreset.HD.withDelivery(ExportPreset.HD.delivery().withUse(Use.COMMERCIAL)));
        viewModel.watch();
        ui.until(() -> !desk.deliveries.planned.isEmpty());
        assertThat(desk.deliveries.planned.getLast().preset().delivery().use())
                .isEqualTo(Use.COMMERCIAL);
        assertThat(desk.subject.project.get().export().terms()).containsEntry("use", "commercial");
    }

    @Test
    void aProgrammeIsPacedToALengthWhateverThePreset() throws InterruptedException {
        ExportChoices choices = viewModel.choices();
        assertThat(choices.pace("tomorrow")).isFalse();
        assertThat(choices.pace("120m")).isTrue();
        choose(ExportPreset.UHD);
        assertThat(desk.subject.project.get().export().terms()).containsEntry("length", "120m");
        viewModel.watch();
        ui.until(() -> !desk.deliveries.planned.isEmpty());
        assertThat(desk.deliveries.planned.getLast().length()).contains(MediaTime.ofSeconds(7200));
        assertThat(choices.pace(" ")).isTrue();
        assertThat(desk.subject.project.get().export().terms()).isEmpty();
    }

    @Test
    void threeAnswersMakeTheTermsOfALongFilm() {
        GuideViewModel guide = viewModel.guide();
        ExportChoices choices = viewModel.choices();
        assertThat(guide.questions()).hasSize(3);
        ExportPreset usual = guide.presetProperty().get();
        assertThat(usual.name()).isEqualTo("feature-120");
        for (int question = 0; question < 3; question++) {
            for (int answer = 1;
                    answer < guide.questions().get(question).answers().size();
                    answer++) {
                guide.answer(question, answer);
                assertThat(guide.presetProperty().get()).isNotEqualTo(usual);
            }
        }
        guide.answer(1, guide.questions().get(1).answers().indexOf("still"));
        assertThat(guide.presetProperty().get().picture().motion()).isEqualTo(Motion.STILL);
        guide.suggest(100 * 60_000);
        guide.take(choices);
        assertThat(choices.lengthProperty().get()).isEqualTo("120m");
        assertThat(choices.presetProperty().get()).isEqualTo(guide.presetProperty().get());
        guide.suggest(10 * 60_000);
        guide.take(choices);
        assertThat(choices.lengthProperty().get()).isEmpty();
        assertThat(choices.pace("20m")).isTrue();
        guide.take(choices);
        assertThat(choices.lengthProperty().get()).as("another length stays").isEqualTo("20m");
    }

    @Test
    void anEncoderByNameAndABitRateOfSoundAreTermsToo() {
        ExpertTerms terms = new ExpertTerms();
        ExportPreset named = terms.encoder(ExportPreset.HD, "libopenh264");
        assertThat(named.picture().encoder()).contains("libopenh264");
        assertThat(terms.encoder(named, "Not a name!")).isEqualTo(named);
        assertThat(terms.encoder(named, "")).isEqualTo(ExportPreset.HD);
        ExportPreset fine = terms.soundKilobits().with().apply(ExportPreset.HD, 256.0);
        assertThat(fine.audioBitRate()).isEqualTo(256_000);
        assertThat(terms.soundKilobits().read().apply(fine)).isEqualTo(256);
    }

    @Test
    void namesAreMadeOfTitles() {
        assertThat(PresetsViewModel.nameOf("  My 4K: Master! ")).isEqualTo("my-4k-master");
        assertThat(PresetsViewModel.nameOf("Ärger")).isEqualTo("arger");
        assertThat(PresetsViewModel.nameOf("映画")).isEqualTo("own");
        assertThat(PresetsViewModel.nameOf("x".repeat(60))).hasSize(40);
    }
}
