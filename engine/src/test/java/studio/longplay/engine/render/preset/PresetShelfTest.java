package studio.longplay.engine.render.preset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class PresetShelfTest {
    private static final OwnPreset MINE =
            new OwnPreset("mine", "My own", "hd", Map.of("bitrate", "8M"));

    @TempDir private Path folder;
    private PresetShelf shelf;

    @BeforeEach
    void keepOne() throws StudioFault {
        shelf = new PresetShelf(folder);
        shelf.save(MINE);
    }

    @Test
    void whatSaysTheSameInOtherWordsIsKnown() throws StudioFault {
        OwnPreset same = new OwnPreset("mine", "My own", "hd", Map.of("bitrate", "8000k"));
        assertThat(shelf.offer(same)).isEqualTo(new PresetShelf.Offer.Known(same));
        assertThat(shelf.offer(same.withName("yours"))).isInstanceOf(PresetShelf.Offer.New.class);
        assertThat(shelf.offer(same.withTitle(""))).isInstanceOf(PresetShelf.Offer.Other.class);
    }

    @Test
    void aFileThatCannotBeUsedIsNotLostEither() throws Exception {
        Files.writeString(folder.resolve("mine.longplay-preset"), "{");
        assertThat(shelf.offer(MINE)).isEqualTo(new PresetShelf.Offer.Other(MINE));
    }

    @Test
    void whatIsKeptBesideAnotherHasANameThatNothingElseHas() throws StudioFault {
        OwnPreset second = shelf.beside(MINE);
        assertThat(second.name()).isEqualTo("mine-2");
        assertThat(second.title()).isEqualTo("My own 2");
        shelf.save(second);
        assertThat(shelf.beside(MINE).name()).isEqualTo("mine-3");
        OwnPreset longest = MINE.withName("x".repeat(40));
        shelf.save(longest);
        shelf.save(shelf.beside(longest));
        assertThat(shelf.contents().presets()).hasSize(4);
    }
}
