package studio.longplay.engine.render.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyTranslation;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.translate.Glossary;
import studio.longplay.engine.inference.translate.Translator;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.models.MadeFiles;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TranslationDeskTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final Translator.Wish GERMAN = new Translator.Wish("en", "de", 1, Glossary.NONE);

    private static final MadeBy BY =
            new MadeBy("Opus", "CC-BY-4.0", true, "Helsinki-NLP", "opus", "0123");

    @TempDir private Path folder;
    private ModelShelf shelf = new ModelShelf(Path.of(""), List.of(), OnnxSessions::start);
    private ArtifactStore store;
    private final ModelKeeper keeper = new ModelKeeper(OnnxSessions::start);
    private TranslationDesk desk;

    @BeforeEach
    void open() throws StudioFault {
        shelf = ModelKinds.shelf(new Home(folder.resolve("home")), OnnxSessions::start);
        store = ArtifactStore.open(folder.resolve("store"));
        desk = new TranslationDesk(shelf, keeper, store);
    }

    @AfterEach
    void close() throws StudioFault {
        keeper.close();
        store.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void captionsKeepTheirTimesAndAScriptItsNamesAndCues() throws StudioFault, IOException {
        shelf.add(TinyTranslation.marian(folder.resolve("marian")), QUIET);
        Path captions =
                file(
                        "in.srt",
                        "1\n00:00:01,000 --> 00:00:02,000\n<i>one</i>\ntwo\n\n2\n"
                                + "00:00:03,000 --> 00:00:04,000\nthree dog.\n");
        Path out = folder.resolve("out.srt");
        assertThat(desk.translate(captions, out, GERMAN, "", QUIET).made()).isEqualTo(2);
        assertThat(out)
                .hasContent(
                        "1\n00:00:01,000 --> 00:00:02,000\neins zwei\n\n2\n"
                                + "00:00:03,000 --> 00:00:04,000\ndrei Hund!\n");

        assertThat(MadeFiles.of(out)).extracting(MadeBy::bundle).containsExactly("marian");
        Path web = folder.resolve("out.vtt");
        Path vtt = file("in.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\none\n");
        desk.translate(vtt, web, GERMAN, "", QUIET);
        assertThat(MadeFiles.of(web)).isEqualTo(MadeFiles.of(out));

        Path script =
                file(
                        "in.fountain",
                        "INT. ROOM - DAY\n\nA dog waits.\n\nNELL\n(low)\none *two*"
                                + " [[sfx: door]] three\n\nTOM\nthree dog.\n");
        Path german = folder.resolve("out.fountain");
        TranslationDesk.Done done = desk.translate(script, german, GERMAN, "marian", QUIET);
        assertThat(done.stretches()).isEqualTo(2);
        assertThat(done.made()).isEqualTo(1);
        assertThat(german)
                .hasContent(
                        "Translation: "
                                + MadeBy.of(done.bundle()).line()
                                + "\n\nINT. ROOM - DAY\n\nA dog waits.\n\nNELL\n(low)\neins zwei"
                                + " [[sfx: door]] drei\n\nTOM\ndrei Hund!\n");
        assertThat(desk.translate(script, german, GERMAN, "", QUIET).made()).isZero();
    }

    @Test
    void aScriptOfAnotherFormIsWrittenAsFountain() throws StudioFault, IOException {
        shelf.add(TinyTranslation.marian(folder.resolve("marian")), QUIET);
        Path script = file("in.txt", "NELL: one two\nTOM: three dog.\nNELL: two\n");
        Path german = folder.resolve("out.fountain");
        desk.translate(script, german, GERMAN, "", QUIET);
        assertThat(Files.readString(german)).contains("NELL\neins zwei\n", "TOM\ndrei Hund!\n");
    }

    @Test
    void withoutAModelItIsSaidHowToGetOne() throws IOException {
        Path captions = file("in.srt", "1\n00:00:01,000 --> 00:00:02,000\none\n");
        assertThatExceptionOfType(StudioFault.Resource.class)
                .isThrownBy(
                        () -> desk.translate(captions, folder.resolve("o.srt"), GERMAN, "", QUIET))
                .withMessage("No model of the kind Marian or M2M100 is installed.");
    }

    @Test
    void theTitlePageAndWebCaptionsSayWhoTranslated() throws StudioFault {
        Script script =
                new ScriptParser()
                        .parse(
                                "Title: The dog\nAuthor: Me\n\nINT. ROOM\n\nNELL\none\n",
                                "dog.fountain");
        String told = ScriptSpeech.of(script).with(List.of("eins"), BY);
        assertThat(told)
                .isEqualTo(
                        "Title: The dog\nAuthor: Me\nTranslation: "
                                + BY.line()
                                + "\n\nINT. ROOM\n\nNELL\neins\n");
        assertThat(new ScriptParser().parse(told, "hund.fountain").titlePage())
                .containsEntry("Translation", BY.line());
        String web = "WEBVTT\n\n00:01.000 --> 00:02.000\none\n";
        assertThat(CaptionText.of(web).with(List.of("eins"), BY))
                .startsWith("WEBVTT\n\nNOTE Translated by Opus; licence: CC-BY-4.0;");
    }

    @Test
    void longCaptionsStandInTwoLines() {
        CaptionText text = CaptionText.of("1\n00:00:01,000 --> 00:00:02,000\nx\n");
        assertThat(text.with(List.of("a sentence that is longer than one line may be at most"), BY))
                .contains("\na sentence that is longer\nthan one line may be at most\n");
    }
}
