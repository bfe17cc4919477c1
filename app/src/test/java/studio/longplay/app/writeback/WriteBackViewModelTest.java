package studio.longplay.app.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.edit.writeback.Hunk;
import studio.longplay.engine.edit.writeback.ScriptProposal;

class WriteBackViewModelTest {
    private final Cutting desk = new Cutting();
    private final WriteBackViewModel model = new WriteBackViewModel(desk);

    private WriteBackRow.Change change(Hunk.Kind kind) {
        return model.changes().stream()
                .filter(change -> change.hunk().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void changesAreShownInTheOrderOfTheScriptAndThenWhatCannotBeWritten() {
        assertThat(model.stepProperty().get()).isEqualTo(WriteBackViewModel.Step.WORKING);
        assertThat(model.rows()).isEmpty();
        desk.work();
        assertThat(model.stepProperty().get()).isEqualTo(WriteBackViewModel.Step.SHOWN);
        assertThat(model.changes())
                .extracting(change -> change.hunk().kind())
                .containsExactly(Hunk.Kind.TRIMMED, Hunk.Kind.DELETED, Hunk.Kind.MOVED);
        assertThat(model.chosenProperty().get()).isEqualTo(3);
        assertThat(model.rows().getLast()).isInstanceOf(WriteBackRow.Left.class);
    }

    @Test
    void onlyWhatIsChosenIsWritten() {
        desk.work();
        change(Hunk.Kind.MOVED).chosen().set(false);
        change(Hunk.Kind.TRIMMED).chosen().set(false);
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        model.write();
        assertThat(desk.written()).isEmpty();
        desk.work();
        assertThat(model.stepProperty().get()).isEqualTo(WriteBackViewModel.Step.WRITTEN);
        assertThat(desk.written())
                .extracting(ScriptProposal::text)
                .containsExactly(
                        Cutting.PLAY.replace("NELL\nYou say that every night, Grandpa.\n\n", ""));
    }

    @Test
    void nothingChosenWritesNothing() {
        desk.work();
        model.chooseAll(false);
        model.write();
        desk.work();
        assertThat(desk.written()).isEmpty();
        assertThat(model.stepProperty().get()).isEqualTo(WriteBackViewModel.Step.SHOWN);
        model.chooseAll(true);
        assertThat(model.chosenProperty().get()).isEqualTo(3);
    }

    @Test
    void whatWasLeftOutStaysLeftOutWhenTheTimelineChanges() {
        desk.work();
        change(Hunk.Kind.DELETED).chosen().set(false);
        WriteBackRow kept = model.rows().getFirst();
        desk.change();
        assertThat(model.stepProperty().get()).isEqualTo(WriteBackViewModel.Step.SHOWN);
        desk.work();
        assertThat(model.rows().getFirst()).isSameAs(kept);
        desk.leaveAlone();
        desk.change();
        desk.work();
        assertThat(model.rows()).isEmpty();
        desk.cut();
        desk.change();
        desk.work();
        assertThat(change(Hunk.Kind.DELETED).chosen().get()).isFalse();
        assertThat(model.chosenProperty().get()).isEqualTo(2);
    }

    @Test
    void aProposalForAnEarlierStateIsNotWrittenAndMadeAnew() {
        desk.work();
        model.write();
        desk.retitle();
        desk.work();
        assertThat(desk.written()).isEmpty();
        desk.work();
        assertThat(model.stepProperty().get()).isEqualTo(WriteBackViewModel.Step.SHOWN);
        model.write();
        desk.work();
        assertThat(desk.written()).hasSize(1);
    }

    @Test
    void aChangeWhileItIsWrittenDoesNotStopIt() {
        desk.work();
        model.write();
        desk.change();
        desk.work();
        assertThat(model.stepProperty().get()).isEqualTo(WriteBackViewModel.Step.WRITTEN);
        assertThat(desk.written()).hasSize(1);
    }

    @Test
    void afterItIsClosedNothingIsTold() {
        model.close();
        desk.work();
        assertThat(model.rows()).isEmpty();
        assertThat(desk.isClosed()).isTrue();
    }
}
