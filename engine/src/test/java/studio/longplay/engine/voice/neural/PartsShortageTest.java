package studio.longplay.engine.voice.neural;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.ShortMemory;
import studio.longplay.engine.inference.TinySupertonic;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.provider.Providers;

import java.nio.file.Path;
import java.util.Optional;

class PartsShortageTest {
    @TempDir private Path folder;

    private static int texts(ShortMemory.Asked run) {
        return Optional.ofNullable(run.sizes().get("text_ids"))
                .map(size -> (int) size[0])
                .orElse(0);
    }

    @Test
    @Tag("long")
    void whereMemoryRunsOutFewerPartsOfALongLineAreReadSideBySide() throws Exception {
        Path home = folder.resolve("home");
        Bundles.install(home, TinySupertonic.bundle(folder.resolve("tiny"), "opensource-en"));
        ShortMemory machine = new ShortMemory(run -> texts(run) > 1);
        NeuralProvider provider =
                new NeuralProvider(home, machine, Providers.usual(), new Tongues(Optional::empty));
        SpeechEngine engine = provider.look().engines().getFirst();
        engine.speak(
                Bundles.english("wonderful ".repeat(45).strip()),
                new Delivery(new VoiceShape(180, 1, 1, 1, 0, 0, 0, 0), false, "F1"));
        assertThat(machine.asked())
                .extracting(PartsShortageTest::texts)
                .filteredOn(texts -> texts > 0)
                .startsWith(2, 1)
                .endsWith(1);
        provider.close();
    }
}
