package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;

class FountainTest {
    /// One of everything that Fountain 1.1 has.
    private static final String GOLDEN =
            """
            Title:
                _**The Heath**_
                A play
            Author: Nobody
            Cast: NELL, TAM

            = A synopsis is not spoken.

            # Act *One*

            [[picture: heath at dusk | slow push in]]
            [[music: tense, 92 bpm, d MINOR]]

            INT. HOUSE - DAY #1A#

            Nell enters. [[sfx: door, near]] She *stops*.
            It rains.

            NELL (V.O.)
            (softly)
            Who is *there*? [[pause: 0.5s]] Say \\*it\\*.
            (louder)
            Say it!
             \s
            Now.

            TAM ^
            ~La la la
            Only /* not a sound, */ me.
            [[voice: whisper]] And
            the [[a plain note
            over two lines]] wind.

            @McKee (CONT'D)
            He dialled *69 and then *23.

            /* Gone:

            NELL
            Never said.
            */

            !NELL
            does not speak here.

            > THE END <

            CUT TO:

            .ON THE HEATH

            > Fade out.

            ===

            NELL
            Last words.
            [[sfx: thunder]]
            """;

    private static Script read(String text) throws StudioFault.Input {
        return new ScriptParser().parse(text, "heath.fountain");
    }

    @Test
    void theGoldenTextMeansWhatItSays() throws StudioFault.Input {
        Script script = read(GOLDEN);
        assertThat(Contents.of(script))
                .containsExactly(
                        "chapter Act One",
                        "scene INT. HOUSE - DAY",
                        "cue PictureCue[, subject=heath at dusk, move=slow push in]",
                        "cue MusicCue[, moods=[tense], bpm=92.0, key=D minor, stops=false,"
                                + " manner=[]]",
                        "action Nell enters. She stops.\nIt rains.",
                        "cue SoundCue[, sound=door, modifiers=[near], length=MediaTime[ticks=0]]",
                        "line Speaker[key=NELL, name=NELL] (softly) Who is there? Say *it*."
                                + " @3 PauseCue[, length=MediaTime[ticks=141120000]]"
                                + " Emphasis[word=2, weight=1.0]",
                        "line Speaker[key=NELL, name=NELL] (louder) Say it!\nNow.",
                        "line Speaker[key=TAM, name=TAM] () La la la ^",
                        "line Speaker[key=TAM, name=TAM] () Only  me.\nAnd\nthe wind."
                                + " @2 VoiceCue[, rate=1.0, pitch=0.0, characters=[whisper],"
                                + " voice=]",
                        "line Speaker[key=MCKEE, name=McKee] () He dialled *69 and then *23.",
                        "action NELL\ndoes not speak here.",
                        "action THE END",
                        "scene ON THE HEATH",
                        "line Speaker[key=NELL, name=NELL] () Last words."
                                + " @2 SoundCue[, sound=thunder, modifiers=[],"
                                + " length=MediaTime[ticks=0]]");
    }

    @Test
    void aSectionUnderAHeadingBeginsTheChapterWithThatScene() throws StudioFault.Input {
        assertThat(
                        Contents.of(
                                read(
                                        """
                                        INT. HALL

                                        MARY
                                        Before.

                                        INT. ROOM

                                        [[picture: a room]]

                                        # Part

                                        ## Act One

                                        MARY
                                        Hello.
                                        """)))
                .containsExactly(
                        "chapter Heath",
                        "scene INT. HALL",
                        "line Speaker[key=MARY, name=MARY] () Before.",
                        "chapter Part",
                        "scene INT. ROOM",
                        "cue PictureCue[, subject=a room, move=]",
                        "line Speaker[key=MARY, name=MARY] () Hello.");
    }

    @Test
    void anEmptySceneBeforeTheNextChaptersFirstStaysWhereItIs() throws StudioFault.Input {
        assertThat(Contents.of(read("# One\n\nINT. A\n\n# Two\n\nINT. B\n\nMARY\nHello.\n")))
                .containsExactly(
                        "chapter One",
                        "scene INT. A",
                        "chapter Two",
                        "scene INT. B",
                        "line Speaker[key=MARY, name=MARY] () Hello.");
        assertThat(Contents.of(read("INT. A\n\n===\n\n# Two\n\nMARY\nHello.\n")))
                .as("a page ends between them")
                .containsExactly(
                        "chapter Heath",
                        "scene INT. A",
                        "chapter Two",
                        "scene ",
                        "line Speaker[key=MARY, name=MARY] () Hello.");
    }

    @Test
    void theGoldenTextIsCutIntoElements() throws StudioFault.Input {
        Script script = read(GOLDEN);
        assertThat(script.text()).isEqualTo(GOLDEN);
        assertThat(new FountainWriter().write(script)).isEqualTo(GOLDEN);
        assertThat(script.elements())
                .extracting(Element::kind)
                .containsExactly(
                        Element.Kind.TITLE_PAGE,
                        Element.Kind.SYNOPSIS,
                        Element.Kind.SECTION,
                        Element.Kind.NOTE,
                        Element.Kind.SCENE_HEADING,
                        Element.Kind.ACTION,
                        Element.Kind.CHARACTER,
                        Element.Kind.PARENTHETICAL,
                        Element.Kind.DIALOGUE,
                        Element.Kind.PARENTHETICAL,
                        Element.Kind.DIALOGUE,
                        Element.Kind.CHARACTER,
                        Element.Kind.LYRICS,
                        Element.Kind.DIALOGUE,
                        Element.Kind.CHARACTER,
                        Element.Kind.DIALOGUE,
                        Element.Kind.BONEYARD,
                        Element.Kind.ACTION,
                        Element.Kind.CENTERED,
                        Element.Kind.TRANSITION,
                        Element.Kind.SCENE_HEADING,
                        Element.Kind.TRANSITION,
                        Element.Kind.PAGE_BREAK,
                        Element.Kind.CHARACTER,
                        Element.Kind.DIALOGUE);
    }

    @Test
    void theTitlePageKeepsValuesOfSeveralLines() throws StudioFault.Input {
        Script script = read(GOLDEN);
        assertThat(script.titlePage())
                .containsEntry("Title", "_**The Heath**_\nA play")
                .containsEntry("Author", "Nobody");
        assertThat(script.title()).isEqualTo("The Heath A play");
    }

    @Test
    void actionIsSpokenOnlyWhenTheTitlePageSaysSo() throws StudioFault.Input {
        String words = "\n\nThe sea is calm. [[sfx: gull]] A gull cries.\n\nNELL\nWords.\n";
        assertThat(read("Title: A" + words).lines()).hasSize(1);
        List<Line> lines = read("Title: A\nNarrate: Action" + words).lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().speaker()).isEqualTo(Speaker.NARRATOR);
        assertThat(lines.getFirst().text()).isEqualTo("The sea is calm. A gull cries.");
        assertThat(lines.getFirst().cues().getFirst().word()).isEqualTo(4);
    }

    @Test
    void aNameInCapitalsWithNothingUnderItIsAction() throws StudioFault.Input {
        Script script = read("BOOM\n\nNELL\nWhat was that?\n");
        assertThat(script.linesBySpeaker().keySet()).extracting(Speaker::name).containsOnly("NELL");
    }

    @Test
    void aScriptMayBeginWithATransition() throws StudioFault.Input {
        Script script = read("FADE IN:\n\nNELL\nWords.\n");
        assertThat(script.titlePage()).isEmpty();
        assertThat(script.title()).isEqualTo("Heath");
    }

    @Test
    void aChapterCueBeginsTheChapterWithItsScene() throws StudioFault.Input {
        Script script =
                read(
                        """
                        INT. A

                        [[chapter: One]]

                        NELL
                        Words.

                        [[chapter: Two]]

                        NELL
                        More words.
                        """);
        assertThat(script.chapters()).extracting(Chapter::title).containsExactly("One", "Two");
        assertThat(script.scenes()).extracting(Scene::heading).containsExactly("INT. A", "");
    }

    @Test
    void speakersThatDifferInCaseAndSpacingAreOne() throws StudioFault.Input {
        Script script = read("NELL  LEE\nA.\n\n@Nell Lee\nB.\n\nNARRATOR\nC.\n");
        assertThat(script.linesBySpeaker().keySet())
                .containsExactly(new Speaker("NELL LEE", "NELL LEE"), Speaker.NARRATOR);
    }

    @Test
    void namedTextKeepsChaptersSpeakersWordsAndCues() throws StudioFault.Input {
        Script script = read(GOLDEN.replace("\\*it\\*", "it"));
        String written = new PlayWriter().write(script);
        Script again = new ScriptParser().parse(written, "heath.txt");
        assertThat(again.format()).isEqualTo(ScriptFormat.PLAY);
        assertThat(spokenOf(again)).isEqualTo(spokenOf(script));
    }

    private static List<String> spokenOf(Script script) {
        return Contents.of(script).stream()
                .filter(part -> !part.startsWith("action ") && !part.startsWith("cue ChapterCue"))
                .map(part -> part.replace(" ^", "").replaceAll(" Emphasis\\[[^]]*]", ""))
                .toList();
    }
}
