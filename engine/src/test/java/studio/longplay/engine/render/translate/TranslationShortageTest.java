package studio.longplay.engine.render.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.ShortMemory;
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
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// What comes of translations where memory is short.
class TranslationShortageTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final Translator.Wish GERMAN = new Translator.Wish("en", "de", 1, Glossary.NONE);

    @TempDir private Path folder;

    @Test
    void whatALessExactExportToldIsSaidSoAndToldAgainByTheOther() throws Exception {
        Path bundle = TinyTranslation.marian(folder.resolve("marian"));
        for (String graph : new String[] {"encoder_model.onnx", "decoder_model_merged.onnx"}) {
            Path file = bundle.resolve("onnx").resolve(graph);
            Path copy = Files.copy(file, folder.resolve(graph));
            ShortMemory.export(file, copy);
        }
        ModelShelf shelf = ModelKinds.shelf(new Home(folder.resolve("home")), OnnxSessions::start);
        shelf.add(bundle, QUIET);
        Path captions =
                Files.writeString(
                        folder.resolve("in.srt"), "1\n00:00:01,000 --> 00:00:02,000\none two\n");
        Path out = folder.resolve("out.srt");
        AtomicBoolean isShort = new AtomicBoolean(true);
        ShortMemory machine =
                new ShortMemory(run -> isShort.get() && !run.model().contains("int8"));
        try (ModelKeeper keeper = machine.keeper();
                ArtifactStore store = ArtifactStore.open(folder.resolve("store"))) {
            TranslationDesk desk = new TranslationDesk(shelf, keeper, store);
            assertThat(desk.translate(captions, out, GERMAN, "", QUIET).made()).isEqualTo(1);
            assertThat(out).content().contains("eins zwei");
            assertThat(MadeFiles.of(out))
                    .extracting(MadeBy::export)
                    .containsExactly(Optional.of(new MadeBy.Export("int8", "fp32")));
            assertThat(keeper.badges().warnings()).hasSize(1);
            int runs = machine.asked().size();
            desk.translate(captions, out, GERMAN, "", QUIET);
            assertThat(machine.asked()).as("found").hasSize(runs);

            isShort.set(false);
            keeper.forgive();
            desk.translate(captions, out, GERMAN, "", QUIET);
            assertThat(machine.asked()).as("told again").hasSizeGreaterThan(runs);
            assertThat(MadeFiles.of(out))
                    .extracting(MadeBy::export)
                    .containsExactly(Optional.empty());
        }
    }
}
