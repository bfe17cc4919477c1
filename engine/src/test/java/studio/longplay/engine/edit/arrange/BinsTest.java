package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

class BinsTest {
    private final Arrangement usual = Cutting.usualArrangement();

    private BinItem film() {
        return Objects.requireNonNull(usual.bin().get("f11"));
    }

    @Test
    void whatIsSaidOfAFileIsChanged() {
        BinItem item =
                film().withName("Heath")
                        .withFolder("films/raw")
                        .withTags(List.of("dusk", "wide", "dusk"))
                        .withFile("/elsewhere/heath.mov");
        Arrangement after = Bins.put(usual, item);
        assertThat(after.bin()).hasSize(3).containsEntry("f11", item);
        assertThat(item.tags()).containsExactly("dusk", "wide");
        assertThat(Bins.put(after, film())).isEqualTo(usual);
    }

    @Test
    void aFileThatAClipUsesStays() {
        Cutting cutting = Cutting.sounding();
        assertThat(Bins.uses(cutting.arrangement(), "f11")).isEqualTo(6);
        assertThat(Bins.uses(cutting.arrangement(), "50d")).isZero();
        assertThat(Bins.remove(cutting.arrangement(), "f11")).isEqualTo(cutting.arrangement());
        assertThat(Bins.remove(cutting.arrangement(), "50d").bin()).doesNotContainKey("50d");
        assertThat(Bins.remove(cutting.arrangement(), "none")).isEqualTo(cutting.arrangement());
    }

    @Test
    void whatAClipUsesOfAFileThatIsGoneCanStillBeTrimmed() {
        Cutting cutting = Cutting.three();
        cutting.become(cutting.arrangement().withBin(Map.of()));
        assertThat(cutting.board().lost()).hasSize(3);
        cutting.with(desk ->
                Trims.trim(desk, cutting.own("v1", 1), Cutting.frames(9), Cutting.frames(500)));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 129..240@309 240..360@600");
        cutting.with(desk -> Cuts.slice(desk, Set.of(cutting.own("v1", 1)), Cutting.frames(200)));
        assertThat(cutting.own("v1")).hasSize(4);
    }
}
