package studio.longplay.engine.edit.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.edit.arrange.Treats;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.render.lay.Scripts;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Speed;

import java.util.List;
import java.util.Set;

class ScriptProposalTest {
    private static final String PLAY =
            """
            Title: The Mill

            INT. MILL - DAY

            [[music: calm]]

            ANN
            The *old wheel* has stopped,   and the flour is gone.

            The miller looks up.

            BEN
            (to himself)
            Yes.
            (louder)
            We [[sfx: thunder]] have bread for two days — no more.

            [[sfx: door]]

            [[voice: whisper]]

            CLARA
            Hold the lamp
            a little higher.

            ANN ^
            Who is there?

            EXT. WEIR - NIGHT

            BEN
            Nobody.
            """;

    private static final MediaTime ZERO = MediaTime.ZERO;

    private static Rehearsal play() {
        return Rehearsal.of("mill.fountain", PLAY);
    }

    private static Line lamp() {
        return Scripts.line("lamp", "CLARA", "Hold the lamp");
    }

    private static void assertWritten(Rehearsal rehearsal, String text) {
        ScriptProposal proposal = rehearsal.proposal();
        assertThat(proposal.text()).isEqualTo(text);
        Project after = proposal.edit().applyTo(rehearsal.project());
        assertThat(after.scriptText()).isEqualTo(text);
        assertThat(after.arrangement()).isEqualTo(proposal.arrangement());
        Rehearsal again = Rehearsal.of(after);
        assertThat(again.proposal().hunks()).isEmpty();
        assertThat(again.proposal().text()).isEqualTo(text);
        History history = History.of(rehearsal.project()).then(1, proposal.edit());
        assertThat(history.undo().project()).isEqualTo(rehearsal.project());
        assertThat(history.done().getFirst().name()).isEqualTo("Write timeline back to script");
    }

    @Test
    void anUntouchedTimelineHasNothingToWrite() {
        ScriptProposal proposal = play().proposal();
        assertThat(proposal.isEmpty()).isTrue();
        assertThat(proposal.text()).isEqualTo(PLAY);
        assertThat(proposal.arrangement()).isEqualTo(Arrangement.NONE);
        assertThat(proposal.diff()).noneMatch(DiffLine::isChanged);
    }

    @Test
    void aLineTakenOutGoesWithItsName() {
        Rehearsal rehearsal = play();
        rehearsal.extract(rehearsal.line("The old"));
        assertWritten(
                rehearsal,
                PLAY.replace("ANN\nThe *old wheel* has stopped,   and the flour is gone.\n\n", ""));
        assertThat(rehearsal.proposal().arrangement()).isEqualTo(Arrangement.NONE);
        assertThat(rehearsal.proposal().hunks())
                .singleElement()
                .satisfies(hunk -> {
                    assertThat(hunk.kind()).isEqualTo(Hunk.Kind.DELETED);
                    assertThat(hunk.speaker()).isEqualTo("ANN");
                    assertThat(hunk.sentence()).isEqualTo("It was taken out of the timeline.");
                    assertThat(hunk.lines().stream().filter(DiffLine::isChanged))
                            .extracting(DiffLine::unified)
                            .contains("-ANN");
                });
    }

    @Test
    void oneLineOfASpeechGoesWithItsDirectionAndItsNotesStay() {
        Rehearsal first = play();
        first.extract(first.line("Yes."));
        assertWritten(first, PLAY.replace("(to himself)\nYes.\n", ""));
        Rehearsal second = play();
        second.lift(second.line("We have"));
        assertWritten(
                second,
                PLAY.replace(
                        "(louder)\nWe [[sfx: thunder]] have bread for two days — no more.\n",
                        "[[sfx: thunder]]\n"));
    }

    @Test
    void aWholeSpeechGoesWithItsDirectionsAndNotHowItsCuesSound() {
        Rehearsal rehearsal = play();
        rehearsal.lift(rehearsal.line("We have")).lift(rehearsal.line("Yes."));
        assertWritten(
                rehearsal,
                PLAY.replace(
                        "BEN\n(to himself)\nYes.\n(louder)\nWe [[sfx: thunder]] have bread for"
                                + " two days — no more.\n\n",
                        "[[sfx: thunder]]\n\n"));
    }

    @Test
    void whatALineIsSpokenTogetherWithGoesAndItStandsAlone() {
        Rehearsal rehearsal = play();
        rehearsal.lift(rehearsal.line("Hold"));
        assertWritten(
                rehearsal,
                PLAY.replace("[[voice: whisper]]\n\nCLARA\nHold the lamp\na little higher.\n\n", "")
                        .replace("ANN ^", "ANN"));
    }

    @Test
    void wordsNoLongerHeardAreDeletedAndTheRestIsLeftToTheLetter() {
        Rehearsal middle = play();
        middle.cutWords(middle.line("The old"), 1, 3, true);
        assertWritten(middle, PLAY.replace("*old wheel* has", "has"));
        assertThat(middle.proposal().arrangement()).isEqualTo(Arrangement.NONE);
        Rehearsal start = play();
        start.cutWords(start.line("The old"), 0, 2, true);
        assertWritten(start, PLAY.replace("The *old wheel* has", "*wheel* has"));
        Rehearsal end = play();
        end.cutWords(end.line("The old"), 4, 10, true);
        assertWritten(end, PLAY.replace(" stopped,   and the flour is gone.", ""));
        Rehearsal note = play();
        note.cutWords(note.line("We have"), 0, 1, true);
        assertWritten(note, PLAY.replace("We [[sfx: thunder]] have", "[[sfx: thunder]] have"));
        Rehearsal dash = play();
        dash.cutWords(dash.line("We have"), 3, 6, true);
        assertWritten(dash, PLAY.replace("bread for two days — no", "bread no"));
    }

    @Test
    void aVerseOfWhichNothingIsLeftGoes() {
        Rehearsal rehearsal = play();
        rehearsal.trim(
                rehearsal.line("Hold"), Scripts.lengths().words(lamp()).getLast().end(), ZERO);
        assertWritten(rehearsal, PLAY.replace("Hold the lamp\n", ""));
    }

    @Test
    void aWordCutInTheMiddleStaysAndItSaysSo() {
        Rehearsal rehearsal = play();
        Line line = rehearsal.line("The old");
        rehearsal.trim(line, ZERO, MediaTime.ofMillis(-1000));
        ScriptProposal proposal = rehearsal.proposal();
        assertThat(proposal.text()).isEqualTo(PLAY.replace(" is gone.", ""));
        assertThat(proposal.hunks())
                .singleElement()
                .satisfies(hunk ->
                        assertThat(hunk.sentence())
                                .isEqualTo(
                                        "No longer heard: “is gone.”; cut in the middle, and kept"
                                                + " whole: “flour”"));
        assertWritten(rehearsal, proposal.text());
    }

    @Test
    void silenceTrimmedFromALineIsNoChangeOfTheScript() {
        Rehearsal rehearsal = play();
        rehearsal.trim(rehearsal.line("The old"), MediaTime.ofMillis(10), MediaTime.ofMillis(-10));
        ScriptProposal proposal = rehearsal.proposal();
        assertThat(proposal.isEmpty()).isTrue();
        assertThat(proposal.arrangement()).isEqualTo(rehearsal.project().arrangement());
    }

    @Test
    void aLineMovedBeforeAnotherStandsBeforeItInTheText() {
        Rehearsal rehearsal = play();
        Line who = rehearsal.line("We have");
        MediaTime to = rehearsal.strip(rehearsal.line("The old")).start();
        rehearsal.move(who, to.minus(rehearsal.strip(who).start()).minus(MediaTime.ofMillis(100)));
        assertWritten(
                rehearsal,
                PLAY.replace(
                                "(louder)\nWe [[sfx: thunder]] have bread for two days — no"
                                        + " more.\n",
                                "")
                        .replace(
                                "ANN\nThe",
                                "BEN\n(louder)\nWe [[sfx: thunder]] have bread for two days — no"
                                        + " more.\n\nANN\nThe"));
        assertThat(rehearsal.proposal().hunks())
                .singleElement()
                .satisfies(hunk ->
                        assertThat(hunk.sentence()).isEqualTo("It comes first in its scene now."));
    }

    @Test
    void linesSpokenTogetherMoveTogether() {
        Rehearsal rehearsal = play();
        Line hold = rehearsal.line("Hold");
        Line who = rehearsal.line("Who");
        MediaTime by =
                rehearsal
                        .strip(rehearsal.line("Yes."))
                        .start()
                        .minus(rehearsal.strip(hold).start())
                        .minus(MediaTime.ofMillis(50));
        rehearsal.move(hold, by).move(who, by);
        String together =
                "[[voice: whisper]]\n\nCLARA\nHold the lamp\na little higher.\n\nANN ^\nWho is"
                        + " there?\n\n";
        assertWritten(
                rehearsal, PLAY.replace(together, "").replace("gone.\n\n", "gone.\n\n" + together));
    }

    @Test
    void aLineMovedIntoASpeechPartsIt() {
        Rehearsal rehearsal = play();
        Line ann = rehearsal.line("The old");
        MediaTime after = rehearsal.strip(rehearsal.line("Yes.")).end();
        rehearsal.move(ann, after.minus(rehearsal.strip(ann).start()).plus(MediaTime.ofMillis(9)));
        assertWritten(
                rehearsal,
                PLAY.replace("ANN\nThe *old wheel* has stopped,   and the flour is gone.\n\n", "")
                        .replace(
                                "Yes.\n",
                                "Yes.\n\nANN\nThe *old wheel* has stopped,   and the flour is"
                                        + " gone.\n\nBEN\n"));
    }

    @Test
    void whatWasChosenIsWrittenAndTheRestStaysOnTheTimeline() {
        Rehearsal rehearsal = play();
        rehearsal.extract(rehearsal.line("Yes.")).lift(rehearsal.line("Nobody."));
        Writing writing = rehearsal.writing();
        ScriptProposal all = ScriptProposal.of(writing);
        assertThat(all.hunks()).hasSize(2);
        Hunk second = all.hunks().getLast();
        ScriptProposal one = ScriptProposal.of(writing, Set.of(second.number()));
        assertThat(one.text()).isEqualTo(PLAY.replace("\nBEN\nNobody.\n", ""));
        assertThat(one.hunks()).isEqualTo(all.hunks());
        Project after = one.edit().applyTo(rehearsal.project());
        assertThat(Rehearsal.of(after).proposal().hunks())
                .singleElement()
                .satisfies(hunk -> assertThat(hunk.words()).isEqualTo("Yes."));
        assertThat(ScriptProposal.of(writing, Set.of()).isEmpty()).isTrue();
    }

    @Test
    void otherEditsOfLinesThatChangeStay() {
        Rehearsal rehearsal = play();
        Line line = rehearsal.line("The old");
        rehearsal.cutWords(line, 4, 10, true);
        rehearsal.edit(
                desk -> Treats.speed(desk, Set.of(rehearsal.clip(line)), new Speed(5, 4), false));
        ScriptProposal proposal = rehearsal.proposal();
        Project after = proposal.edit().applyTo(rehearsal.project());
        ClipEdit edit = after.arrangement().of(Standings.key(Rehearsal.of(after).line("The old")));
        assertThat(edit.pieces())
                .singleElement()
                .satisfies(
                        piece -> assertThat(piece.treatment().speed()).isEqualTo(new Speed(5, 4)));
    }

    @Test
    void whatCannotBeWrittenIsSaidAndStays() {
        Rehearsal unspoken = play().unspoken();
        unspoken.cutWords(unspoken.line("The old"), 4, 10, true);
        assertThat(unspoken.proposal().isEmpty()).isTrue();
        assertThat(unspoken.proposal().unwritten())
                .extracting(Unwritten::sentence)
                .containsExactly("It is not spoken yet, so it is not known which words are left.");
        Rehearsal all = play();
        for (Line line : all.script().lines()) {
            all.lift(line);
        }
        assertThat(all.proposal().hunks()).isNotEmpty().hasSizeLessThan(6);
        assertThat(all.proposal().unwritten())
                .extracting(Unwritten::sentence)
                .contains("The script would be read in another way.");
    }

    @Test
    void captionsAreNotWrittenInto() {
        Rehearsal captions =
                Rehearsal.of(
                        "a.srt",
                        "1\n00:00:01,000 --> 00:00:02,000\nGood day.\n\n"
                                + "2\n00:00:03,000 --> 00:00:04,000\nGood night.\n");
        captions.lift(captions.line("Good night"));
        assertThat(captions.proposal().isEmpty()).isTrue();
        assertThat(captions.proposal().unwritten()).hasSize(1);
    }

    @Test
    void otherKindsOfTextAreWrittenTheSameWay() {
        Rehearsal play =
                Rehearsal.of("a.txt", "ANN: Good day to you.\n\nBEN: Good night.\n\nANN: Well.\n");
        play.lift(play.line("Good night"));
        play.cutWords(play.line("Good day"), 2, 4, true);
        assertWritten(play, "ANN: Good day\n\nANN: Well.\n");
        Rehearsal prose =
                Rehearsal.of("a.md", "# One\n\nIt was dark. Nobody came.\n\nThen rain.\n");
        prose.lift(prose.line("Then"));
        prose.cutWords(prose.line("It was"), 3, 5, true);
        assertWritten(prose, "# One\n\nIt was dark.\n");
    }

    @Test
    void windowsLineEndsStay() {
        Rehearsal rehearsal = Rehearsal.of("mill.fountain", PLAY.replace("\n", "\r\n"));
        Line nobody = rehearsal.line("Yes.");
        MediaTime to = rehearsal.strip(rehearsal.line("The old")).start();
        rehearsal.move(
                nobody, to.minus(rehearsal.strip(nobody).start()).minus(MediaTime.ofMillis(9)));
        String text = rehearsal.proposal().text();
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text).contains("BEN\r\n(to himself)\r\nYes.\r\n\r\nANN\r\n");
    }

    @Test
    void theScriptIsReadAsItWasSaid() {
        Rehearsal rehearsal = play();
        rehearsal.lift(rehearsal.line("Yes."));
        Edit edit = rehearsal.proposal().edit();
        assertThat(edit).isInstanceOf(Edit.Compound.class);
        assertThat(edit.fits(rehearsal.project())).isTrue();
        Project settled = edit.settledFor(rehearsal.project()).applyTo(rehearsal.project());
        assertThat(settled).isEqualTo(edit.applyTo(rehearsal.project()));
        Script script = Rehearsal.of(settled).script();
        assertThat(script.lines()).hasSize(5);
        assertThat(List.copyOf(script.lines())).extracting(Line::text).doesNotContain("Yes.");
    }
}
