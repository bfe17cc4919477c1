package studio.longplay.engine.inference.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.ShortMemory;
import studio.longplay.engine.inference.TinyTranslation;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class TranslatorTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir private Path folder;
    private final List<AutoCloseable> open = new ArrayList<>();

    private Translator translator(Path bundle) throws StudioFault {
        ModelShelf shelf =
                new ModelShelf(
                        folder.resolve("home"), List.of(Translator.KIND), OnnxSessions::start);
        InstalledBundle installed = shelf.add(bundle, QUIET);
        Sessions runtime = OnnxSessions.start();
        OpenBundle models =
                OpenBundle.open(
                        Translator.KIND, installed.graphPaths(), runtime, SessionSettings.steady());
        open.add(models);
        open.add(runtime);
        return new Translator(models.sessions(), installed.folder());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private static Translator.Wish wish(int beams, Map<String, String> words) {
        return new Translator.Wish("en", "de", beams, new Glossary(words));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void sentencesAreTranslatedPieceByPiece(int beams) throws StudioFault, IOException {
        Translator translator = translator(TinyTranslation.marian(folder.resolve("in")));
        assertThat(
                        translator.translate(
                                "one two  three. two dog. one", wish(beams, Map.of()), QUIET))
                .isEqualTo("eins zwei drei! zwei Hund! eins");
    }

    @Test
    void sentencesOfALanguageWithoutSpacesStandCloseTogether() throws Exception {
        Translator translator = translator(TinyTranslation.marian(folder.resolve("in")));
        assertThat(translator.translate("one two? two dog", to("ja"), QUIET))
                .isEqualTo("eins zweizwei Hund");
        assertThat(translator.translate("one two? two dog", to("th"), QUIET))
                .isEqualTo("eins zwei zwei Hund");
    }

    @Test
    void whatIsLongerThanTheModelHasPlacesForIsTranslatedPartByPart() throws Exception {
        Path bundle = TinyTranslation.marian(folder.resolve("in"));
        Path config = bundle.resolve("config.json");
        Files.writeString(
                config,
                Files.readString(config)
                        .replace("{\"model", "{\"max_position_embeddings\": 4, \"model"));
        ShortMemory machine = new ShortMemory(_ -> false);
        ModelShelf shelf =
                new ModelShelf(
                        folder.resolve("home"), List.of(Translator.KIND), OnnxSessions::start);
        InstalledBundle installed = shelf.add(bundle, QUIET);
        try (ModelKeeper keeper = machine.keeper()) {
            String text = "one two three dog one two. three one";
            String told =
                    keeper.with(
                            Loading.of(Translator.KIND, installed, Translator::new),
                            loaded -> loaded.model().translate(text, wish(2, Map.of()), QUIET),
                            QUIET);
            assertThat(told).isEqualTo("eins zwei drei Hund eins zwei! drei eins");
        }
        assertThat(machine.asked())
                .filteredOn(run -> run.sizes().containsKey("attention_mask"))
                .extracting(run -> run.sizes().get("input_ids")[1])
                .allMatch(tokens -> tokens <= 4)
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void textsSideBySideAreTranslatedAsEachAlone(int beams) throws StudioFault, IOException {
        Translator translator = translator(TinyTranslation.marian(folder.resolve("in")));
        Translator.Wish wish = wish(beams, Map.of("ten", "Hund"));
        List<String> texts =
                List.of("one two three dog.", "", "two dog. one", "one ten two.", "two. three dog");
        List<String> alone = new ArrayList<>();
        for (String text : texts) {
            alone.add(translator.translate(text, wish, QUIET));
        }
        assertThat(alone).startsWith("eins zwei drei Hund!", "").doesNotHaveDuplicates();
        for (int most : new int[] {1, 2, 8}) {
            assertThat(translator.translate(texts, wish, most, QUIET)).isEqualTo(alone);
        }
    }

    @Test
    void nothingOfTheLongestSentenceIsLost() throws StudioFault, IOException {
        Translator translator = translator(TinyTranslation.marian(folder.resolve("in")));
        String told = translator.translate("one two ".repeat(300), wish(2, Map.of()), QUIET);
        assertThat(told.split(" ")).hasSize(600).startsWith("eins", "zwei");
    }

    @Test
    void wordsOfTheGlossaryAreTold() throws StudioFault, IOException {
        Translator translator = translator(TinyTranslation.marian(folder.resolve("in")));
        Translator.Wish wish = wish(4, Map.of("two", "drei", "ten", "Hund"));
        assertThat(translator.translate("one Two dog.", wish, QUIET))
                .startsWith("eins")
                .contains("drei");
        assertThat(translator.translate("one dog.", wish, QUIET)).isEqualTo("eins Hund!");
        assertThat(translator.translate("one ten.", wish, QUIET)).contains("eins", "Hund");
    }

    @Test
    void aModelOfManyLanguagesIsToldBoth() throws StudioFault, IOException {
        Translator translator = translator(TinyTranslation.manyLanguages(folder.resolve("in")));
        assertThat(translator.translate("ab ab", wish(0, Map.of()), QUIET)).isEqualTo("kl kl");
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() ->
                        translator.translate(
                                "ab", new Translator.Wish("en", "fr", 0, Glossary.NONE), QUIET))
                .withMessage("The model does not know the language fr.");
    }

    @Test
    void aModelMayNameLanguagesByThreeLettersAndTheirScript() throws StudioFault, IOException {
        Path bundle = TinyTranslation.manyLanguages(folder.resolve("in"));
        Path tokenizer = bundle.resolve("tokenizer.json");
        Files.writeString(
                tokenizer,
                Files.readString(tokenizer)
                        .replace("__en__", "eng_Latn")
                        .replace("__de__", "deu_Latn"));
        assertThat(translator(bundle).translate("ab", wish(0, Map.of()), QUIET)).isEqualTo("kl");
    }

    /// Marks of targets stand among the pieces: in `tokenizer.json` no list of its own names them.
    @ParameterizedTest
    @CsvSource({
        "deu,de",
        "deu,deu",
        "deu,de-AT",
        "pt_br,pt-BR",
        "pt,pt-PT",
        "por,pt",
        "cmn_Hans,zh",
        "zho_Hant,zh-TW",
        "srp_Latn,sr",
        "arb,ar",
        "nob,no"
    })
    void aModelOfSeveralTargetsIsToldWhichIsWanted(String mark, String to) throws Exception {
        Path bundle = severalTargets(">>" + mark + "<<");
        assertThat(translator(bundle).translate("one two", to(to), QUIET))
                .isEqualTo("nd eins zwei");
    }

    @Test
    void aTargetThatAModelDoesNotKnowIsRefused() throws Exception {
        Translator translator = translator(severalTargets(">>deu<<"));
        for (String other : List.of("fr", "xx", "d")) {
            assertThatExceptionOfType(StudioFault.Input.class)
                    .isThrownBy(() -> translator.translate("one", to(other), QUIET))
                    .withMessage("The model does not know the language " + other + ".");
        }
    }

    /// With a mark in the place of piece 9, of which this model makes `nd`.
    private Path severalTargets(String mark) throws IOException {
        Path bundle = TinyTranslation.marian(folder.resolve("in"));
        Path tokenizer = bundle.resolve("tokenizer.json");
        Files.writeString(tokenizer, Files.readString(tokenizer).replace("▁Hu", mark));
        return bundle;
    }

    private static Translator.Wish to(String language) {
        return new Translator.Wish("en", language, 2, Glossary.NONE);
    }

    @ParameterizedTest
    @CsvSource({"arb_Arab,ar", "pes_Arab,fa", "swh_Latn,sw", "zho_Hans,zh", "zho_Hant,zh-HK"})
    void aGroupOfLanguagesIsTheOneThatIsMeantMostly(String mark, String to) throws Exception {
        Path bundle = TinyTranslation.manyLanguages(folder.resolve("in"));
        Path tokenizer = bundle.resolve("tokenizer.json");
        Files.writeString(
                tokenizer,
                Files.readString(tokenizer).replace("__en__", "eng_Latn").replace("__de__", mark));
        assertThat(translator(bundle).translate("ab", to(to), QUIET)).isEqualTo("kl");
    }

    @Test
    void nothingIsNothing() throws StudioFault, IOException {
        Translator translator = translator(TinyTranslation.marian(folder.resolve("in")));
        assertThat(translator.translate("  ", wish(0, Map.of()), QUIET)).isEmpty();
    }

    @Test
    void aBundleWithoutItsWordsIsRefused() throws IOException {
        Path bundle = TinyTranslation.marian(folder.resolve("in"));
        Files.delete(bundle.resolve("tokenizer.json"));
        assertThatExceptionOfType(StudioFault.Model.class).isThrownBy(() -> translator(bundle));
    }
}
