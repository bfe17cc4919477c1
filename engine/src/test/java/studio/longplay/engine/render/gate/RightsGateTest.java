package studio.longplay.engine.render.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.bundle.BundleCard;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportOrder;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.models.MadeFiles;
import studio.longplay.engine.render.preset.Use;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.sfx.bank.SoundBanks;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Treatment;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceRegistry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What is found in a delivery, and what may not be in one that is for sale.
class RightsGateTest {
    private static final String SPOKEN = "\n\nMARY\nHello.\n";
    private static final Voice CLARA = VoiceRegistry.builtIn().find("clara").orElseThrow();

    @TempDir Path folder;
    private SoundBanks banks;
    private Path sounds = Path.of("");

    @BeforeEach
    void openBanks() throws Exception {
        banks = SoundBanks.open(folder.resolve("banks"));
        sounds = Files.createDirectories(folder.resolve("my sounds"));
        float[][] sound = {new float[4800]};
        WavWriter.write(
                sounds.resolve("old gate.wav"),
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(sound, 0, 4800));
        banks.index(sounds, JobContext.quiet());
    }

    private void license(String licence) throws StudioFault {
        banks.license(banks.banks().getFirst().id(), licence);
    }

    private ExportOrder order(Use use, String script, Arrangement arrangement) throws StudioFault {
        String page = script.startsWith("Title:") ? script : "INT. HALL - DAY\n\n" + script;
        Script read = new ScriptParser().parse(page + SPOKEN, "play.fountain");
        ExportPreset preset = ExportPreset.PREVIEW;
        DeliverySettings settings =
                DeliverySettings.usual(preset.withDelivery(preset.delivery().withUse(use)));
        return new ExportOrder(
                read,
                arrangement,
                Voicing.NONE,
                folder,
                Map.of(),
                OptionalDouble.empty(),
                List.of(),
                settings,
                folder.resolve("out"));
    }

    private Clearance clearance(Use use, String script, Voice... heard) throws StudioFault {
        ExportOrder order = order(use, script, Arrangement.NONE);
        return new Clearance(use, survey(List.of()).of(order, List.of(heard)));
    }

    private AssetSurvey survey(List<InstalledBundle> bundles) {
        return new AssetSurvey(folder, bundles, Optional.of(banks), FileDigests.READ);
    }

    private static Voice voice(String engine, Licence licence) {
        return new Voice(
                "hanna",
                "Hanna",
                List.of(),
                List.of("de"),
                new VoiceOrigin("else", engine, "", "", Optional.empty()),
                CLARA.parts(),
                licence);
    }

    private static Asset found(Clearance clearance, AssetKind kind) {
        return clearance.assets().stream()
                .filter(asset -> asset.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Clearance clearance, String... named) {
        assertThatThrownBy(clearance::require)
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("rights.not-commercial");
                            assertThat(fault.sentence()).contains(named);
                            assertThat(fault.remedy()).isNotBlank();
                        });
    }

    @Test
    void whatComesWithTheProgramMayBeSold() throws StudioFault {
        Clearance clearance =
                clearance(Use.COMMERCIAL, "[[sfx: thunder]]\n\n[[music: calm]]\n", CLARA);
        clearance.require();
        assertThat(clearance.warnings()).isEmpty();
        assertThat(clearance.assets())
                .extracting(Asset::kind)
                .contains(AssetKind.VOICE, AssetKind.SOUND, AssetKind.FONT);
        assertThat(clearance.assets()).allMatch(asset -> !asset.licence().isEmpty());
    }

    @Test
    void aVoiceThatMayNotBeSoldIsNamedInACommercialDeliveryAlone() throws StudioFault {
        Voice hanna = voice("else", new Licence("CC BY-NC 4.0, by Somebody", false));
        refused(
                clearance(Use.COMMERCIAL, "", CLARA, hanna),
                "the voice Hanna (CC BY-NC 4.0, by Somebody)");
        clearance(Use.PRIVATE, "", CLARA, hanna).require();
    }

    @Test
    void aModelThatMayNotBeUsedForMoneyIsNamed() throws StudioFault {
        InstalledBundle bundle = bundle("0123456789abcdef");
        Voice cloned = voice("chatterbox-0123456789ab", CLARA.licence());
        ExportOrder order = order(Use.COMMERCIAL, "", Arrangement.NONE);
        Clearance clearance =
                new Clearance(Use.COMMERCIAL, survey(List.of(bundle)).of(order, List.of(cloned)));
        refused(clearance, "the model Talker (CC-BY-NC-4.0)");
        assertThat(found(clearance, AssetKind.MODEL).sha256()).isEqualTo("0123456789abcdef");
    }

    private InstalledBundle bundle(String digest) {
        BundleCard card =
                new BundleCard("Talker", "CC-BY-NC-4.0", "", false, "", List.of(), "", "README");
        return new InstalledBundle(
                "talker", "chatterbox", card, folder, new TreeMap<>(), List.of(), digest);
    }

    private static final MadeBy PAINTER =
            new MadeBy("SD-Turbo", "sai-nc-community", false, "Stability AI", "turbo", "abcd");
    private static final MadeBy ENLARGER =
            new MadeBy("Real-ESRGAN", "BSD-3-Clause", true, "", "esrgan", "ef01");

    private Path painted(String name, MadeBy... by) throws Exception {
        Pixels pixels = Pixels.allocate(Arena.ofAuto(), 2, 2);
        byte[] png = MadeFiles.picture(PngFile.encode(pixels), List.of(by));
        return Files.write(folder.resolve(name), png);
    }

    @Test
    void aPictureByAModelMayDoWhatTheModelsCardAllows() throws Exception {
        painted("moor.png", PAINTER, ENLARGER);
        painted("hall.png", ENLARGER);
        refused(
                clearance(Use.COMMERCIAL, "[[picture: moor.png | hold]]\n"),
                "the picture moor.png (sai-nc-community, Stability AI, made by SD-Turbo;"
                        + " BSD-3-Clause, made by Real-ES…)",
                "the model SD-Turbo (sai-nc-community, Stability AI)");
        Clearance other = clearance(Use.COMMERCIAL, "[[picture: hall.png | hold]]\n");
        other.require();
        assertThat(found(other, AssetKind.PICTURE).allowance()).isEqualTo(Allowance.COMMERCIAL);
        assertThat(found(other, AssetKind.MODEL).sha256()).isEqualTo("ef01");
    }

    @Test
    void aPictureThatALessExactExportMadeSaysSo() throws Exception {
        MadeBy.Export export = new MadeBy.Export("int8", "fp32");
        MadeBy by = new MadeBy("SD", "MIT", true, "", "sd", "12", Optional.of(export));
        assertThat(MadeBy.parse(by.line())).containsExactly(by);
        painted("moor.png", by);
        Clearance clearance = clearance(Use.COMMERCIAL, "[[picture: moor.png | hold]]\n");
        assertThat(found(clearance, AssetKind.MODEL).export()).contains(export);
    }

    @Test
    void musicOfAModelInTheBinMayDoWhatTheModelsCardAllows() throws Exception {
        MadeBy player = new MadeBy("MusicGen", "CC-BY-NC-4.0", false, "", "musicgen", "0a");
        Path harp = folder.resolve("harp.wav");
        WavWriter.write(
                harp,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> {
                    MadeFiles.sound(writer, List.of(player));
                    writer.write(new float[][] {new float[48]}, 0, 48);
                });
        ExportOrder order =
                order(
                        Use.COMMERCIAL,
                        "",
                        Arrangement.NONE
                                .withBin(Map.of("ef", item("ef", harp)))
                                .with(clip("one", "ef")));
        Clearance clearance = new Clearance(Use.COMMERCIAL, survey(List.of()).of(order, List.of()));
        refused(clearance, "CC-BY-NC-4.0, made by MusicGen", "the model MusicGen");
    }

    @Test
    void aTranslationByAModelMayDoWhatTheModelsCardAllows() throws Exception {
        MadeBy nllb = new MadeBy("NLLB-200", "CC-BY-NC-4.0", false, "Meta", "nllb", "0b");
        Clearance clearance =
                clearance(
                        Use.COMMERCIAL,
                        "Title: Play\nTranslation: " + nllb.line() + "\n\nINT. HALL\n");
        refused(
                clearance,
                "the translation Play (CC-BY-NC-4.0, Meta, made by NLLB-200)",
                "the model NLLB-200 (CC-BY-NC-4.0, Meta)");
    }

    @Test
    void captionsThatAModelTranslatedMayDoWhatItsCardAllows() throws Exception {
        MadeBy nllb = new MadeBy("NLLB-200", "CC-BY-NC-4.0", false, "Meta", "nllb", "0b");
        Path captions = folder.resolve("play.srt");
        String text = "1\n00:00:01,000 --> 00:00:02,000\nHo.\n";
        Script script = new ScriptParser().parse(text, captions.toString());
        assertThat(MadeAssets.ofTranslation(script)).as("a human's").isEmpty();
        MadeFiles.captions(captions, List.of(nllb));
        assertThat(MadeAssets.ofTranslation(script))
                .extracting(Asset::allowance)
                .containsExactly(Allowance.PRIVATE, Allowance.PRIVATE);
    }

    @Test
    void aSoundOfABankHasTheBanksLicence() throws Exception {
        license("CC BY-NC 3.0");
        Clearance clearance = clearance(Use.COMMERCIAL, "[[sfx: old gate]]\n");
        refused(clearance, "the sound old gate (CC BY-NC 3.0)");
        assertThat(found(clearance, AssetKind.SOUND).sha256())
                .isEqualTo(Digest.ofFile(sounds.resolve("old gate.wav")).hex());
        license("CC0");
        clearance(Use.COMMERCIAL, "[[sfx: @old gate]]\n").require();
    }

    @Test
    void aSoundWhoseLicenceWasNotedHasThatInsteadOfTheBanks() throws Exception {
        license("CC0");
        SoundItem gate = banks.meant("old gate").orElseThrow();
        banks.mark(gate, mark -> mark.withLicence("CC BY-NC 4.0"));
        Clearance clearance = clearance(Use.COMMERCIAL, "[[sfx: old gate]]\n");
        refused(clearance, "the sound old gate (CC BY-NC 4.0)");
        banks.mark(gate, mark -> mark.withLicence(""));
        clearance(Use.COMMERCIAL, "[[sfx: old gate]]\n").require();
    }

    @Test
    void aPictureBesideTheScriptIsTheUsersAndGetsItsDigestLater() throws Exception {
        Path heath = Files.createFile(folder.resolve("heath.png"));
        String script = "[[picture: heath.png | hold]]\n\n[[picture: a moor | hold]]\n";
        Clearance clearance = clearance(Use.COMMERCIAL, script);
        clearance.require();
        Clearance known = clearance.withDigests(Map.of("ab", heath.toString()), folder);
        assertThat(known.assets())
                .filteredOn(asset -> asset.kind() == AssetKind.PICTURE)
                .singleElement()
                .satisfies(picture -> {
                    assertThat(picture.sha256()).isEqualTo("ab");
                    assertThat(picture.allowance()).isEqualTo(Allowance.OWN);
                });
    }

    @Test
    void aQuickLookReadsNoFileThrough() throws StudioFault {
        ExportOrder order = order(Use.PRIVATE, "[[sfx: old gate]]\n", Arrangement.NONE);
        List<Asset> seen = survey(List.of()).quick().of(order, List.of());
        assertThat(found(new Clearance(Use.PRIVATE, seen), AssetKind.SOUND).sha256()).isEmpty();
    }

    @Test
    void aSoundOfWhichNobodySaidAnythingIsAWarning() throws StudioFault {
        Clearance clearance = clearance(Use.COMMERCIAL, "[[sfx: old gate]]\n");
        clearance.require();
        assertThat(clearance.warnings())
                .singleElement()
                .extracting(Warning::code)
                .isEqualTo("rights.unsaid");
        assertThat(clearance(Use.PRIVATE, "[[sfx: old gate]]\n").warnings()).isEmpty();
    }

    @Test
    void aClipFromABankKeepsItsLicenceAndOtherFilesAreTheUsersOwn() throws Exception {
        license("personal use only");
        Path gate = sounds.resolve("old gate.wav");
        Arrangement arrangement =
                Arrangement.NONE
                        .withBin(Map.of("ab", item("ab", gate), "cd", item("cd", Path.of("a.wav"))))
                        .with(clip("one", "ab"))
                        .with(clip("two", "cd"));
        ExportOrder order = order(Use.COMMERCIAL, "", arrangement);
        Clearance clearance = new Clearance(Use.COMMERCIAL, survey(List.of()).of(order, List.of()));
        assertThat(clearance.forbidden()).extracting(Asset::sha256).containsExactly("ab");
        assertThat(clearance.assets())
                .filteredOn(asset -> asset.sha256().equals("cd"))
                .extracting(Asset::allowance)
                .containsExactly(Allowance.OWN);
    }

    private static BinItem item(String digest, Path file) {
        return new BinItem(
                digest,
                "A sound",
                file.toString(),
                BinItem.Kind.AUDIO,
                "",
                List.of(),
                MediaTime.ofSeconds(1),
                0,
                0,
                "",
                1,
                1);
    }

    private static UserClip clip(String id, String digest) {
        ElementId scene = new ElementId("0123456789abcdef");
        Anchor anchor = new Anchor(scene, MediaTime.ZERO, scene, MediaTime.ZERO);
        MediaTime second = MediaTime.ofSeconds(1);
        ClipSource source = new ClipSource.OfMedia(digest);
        return new UserClip(
                id, "a", id, source, anchor, MediaTime.ZERO, second, Treatment.NONE, "", "");
    }

    @Test
    void theInstrumentsOfAFileSayThemselvesWhatTheyAllow() throws Exception {
        Path fonts = Files.createDirectories(folder.resolve("soundfonts"));
        Files.write(fonts.resolve("band.sf2"), soundfont("For personal use only"));
        String script = "[[music: calm, soundfont \"band\"]]\n";
        refused(clearance(Use.COMMERCIAL, script), "the soundfont band (For personal use only)");
    }

    /// The head of a soundfont: a name of odd length and the words of its makers.
    private static byte[] soundfont(String copyright) throws IOException {
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.write("INFO".getBytes(StandardCharsets.US_ASCII));
        chunk(info, "INAM", new byte[] {'b', 'a', 0});
        info.write(0);
        chunk(info, "ICOP", copyright.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("RIFF\0\0\0\0sfbk".getBytes(StandardCharsets.US_ASCII));
        chunk(file, "LIST", info.toByteArray());
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String id, byte[] body)
            throws IOException {
        out.write(id.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        out.write(size.putInt(body.length).array());
        out.write(body);
    }
}
