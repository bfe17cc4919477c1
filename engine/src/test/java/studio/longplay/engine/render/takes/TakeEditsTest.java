package studio.longplay.engine.render.takes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.script.ElementId;

class TakeEditsTest {
    private static final ElementId LINE = new ElementId("a");
    private static final ElementId OTHER = new ElementId("b");
    private static final TakeSource ONE = new TakeSource.Spoken("", Manner.AS_WRITTEN, 1);
    private static final TakeSource TWO = new TakeSource.Spoken("", Manner.AS_WRITTEN, 2);

    private final Project bare = Project.of("Play", "play.fountain", "ANNA\nHello.\n");
    private final Project both = keep(keep(bare, ONE), TWO);

    private static Project keep(Project project, TakeSource source) {
        return TakeEdits.keep(project, LINE, source, "").applyTo(project);
    }

    private static LineTakes takes(Project project) {
        return project.voicing().takesOf(LINE);
    }

    @Test
    void aKeptTakeIsHeard() {
        assertThat(takes(both).kept()).extracting(KeptTake::source).containsExactly(ONE, TWO);
        assertThat(takes(both).heard().orElseThrow().source()).isEqualTo(TWO);
    }

    @Test
    void keepingOneAgainOnlyChoosesIt() {
        Project again = keep(both, ONE);
        assertThat(takes(again).kept()).hasSize(2);
        assertThat(takes(again).heard().orElseThrow().source()).isEqualTo(ONE);
    }

    @Test
    void restoringALineKeepsItsTakes() {
        Project restored = TakeEdits.restore(both, LINE).applyTo(both);
        assertThat(takes(restored).heard()).isEmpty();
        assertThat(takes(restored).kept()).hasSize(2);
    }

    @Test
    void removingTheTakeThatIsHeardRestoresTheLine() {
        Project fewer = TakeEdits.remove(both, LINE, takes(both).chosen()).applyTo(both);
        assertThat(takes(fewer).heard()).isEmpty();
        assertThat(takes(fewer).kept()).hasSize(1);
        Project none = TakeEdits.remove(fewer, LINE, "take-1").applyTo(fewer);
        assertThat(none.voicing().isNone()).isTrue();
    }

    @Test
    void starsAndNotesChangeNothingThatIsHeard() {
        Project starred = TakeEdits.star(both, LINE, "take-1", true).applyTo(both);
        Project noted = TakeEdits.note(starred, LINE, "take-1", "too loud").applyTo(starred);
        KeptTake take = takes(noted).find("take-1").orElseThrow();
        assertThat(take.starred()).isTrue();
        assertThat(take.note()).isEqualTo("too loud");
        assertThat(takes(noted).chosen()).isEqualTo(takes(both).chosen());
    }

    @Test
    void aTakeThatIsNotThereIsLeftAlone() {
        assertThat(TakeEdits.choose(both, LINE, "take-9").applyTo(both)).isEqualTo(both);
        assertThat(TakeEdits.star(both, LINE, "take-9", true).applyTo(both)).isEqualTo(both);
        assertThat(TakeEdits.remove(bare, LINE, "take-1").applyTo(bare)).isEqualTo(bare);
    }

    @Test
    void anotherTakeIsOneThatWasNotKept() {
        assertThat(TakeEdits.another(both, LINE, "", Manner.AS_WRITTEN).seed()).isEqualTo(3);
        assertThat(TakeEdits.another(both, LINE, "victor", Manner.AS_WRITTEN).seed()).isEqualTo(1);
        assertThat(TakeEdits.another(both, OTHER, "", Manner.AS_WRITTEN).seed()).isEqualTo(1);
    }

    @Test
    void everyEditSaysWhatItDoesAndConcernsOneLine() {
        Project other = TakeEdits.keep(both, OTHER, ONE, "x").applyTo(both);
        Edit.Voice edit = TakeEdits.choose(other, LINE, "take-1");
        assertThat(edit.name()).isEqualTo("Choose take");
        assertThat(edit.changes()).hasSize(1);
        assertThat(edit.applyTo(other).voicing().takesOf(OTHER))
                .isEqualTo(other.voicing().takesOf(OTHER));
    }
}
