package studio.longplay.app.bin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;
import java.util.Set;

class BinListTest {
    private static final BinItem FILM =
            new BinItem(
                    "f",
                    "sea.mov",
                    "/media/sea.mov",
                    BinItem.Kind.VIDEO,
                    "",
                    List.of(),
                    MediaTime.ofSeconds(62),
                    1920,
                    1080,
                    "25",
                    2,
                    1000);

    private Arrangement arrangement = Arrangement.NONE.with(FILM);

    private void put(String id, String track, String link) {
        arrangement =
                arrangement.with(
                        new UserClip(
                                id,
                                track,
                                "Sea",
                                new ClipSource.OfMedia("f"),
                                Anchor.ofProgramme(MediaTime.ZERO),
                                MediaTime.ZERO,
                                MediaTime.ofSeconds(2),
                                Treatment.NONE,
                                link,
                                ""));
    }

    private int uses() {
        List<BinRow> rows = new BinList(arrangement, Set.of(), Set.of()).all(Set.of());
        return ((BinRow.ItemRow) rows.getFirst()).uses();
    }

    @Test
    void aFilmsPictureAndItsSoundAreOneUse() {
        assertThat(uses()).isZero();
        put("picture", "v", "one");
        put("sound", "a", "one");
        assertThat(uses()).isEqualTo(1);
        put("picture again", "v", "two");
        put("sound again", "a", "two");
        assertThat(uses()).isEqualTo(2);
    }

    @Test
    void clipsThatAreNotLinkedAreUsesOfTheirOwn() {
        put("picture", "v", "");
        put("sound", "a", "");
        assertThat(uses()).isEqualTo(2);
    }

    @Test
    void clipsOfOneTrackThatAreLinkedAreUsesOfTheirOwn() {
        put("first", "v", "one");
        put("second", "v", "one");
        put("sound", "a", "one");
        assertThat(uses()).isEqualTo(2);
    }
}
