package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;

class FormatsTest {
    private static Script read(String text, String file) throws StudioFault.Input {
        return new ScriptParser().parse(text, file);
    }

    @Test
    void aLineOfVerseThatEndsInAColonIsNoSpeaker() throws StudioFault.Input {
        Script script =
                read(
                        """
                        First Citizen:
                        We have but one thing more to say, good people:
                        Caius:
                        he is a very dog.

                        MENENIUS:

                        Senators, &C:
                        (aside) Nay, nay:
                        away! [[sfx: crowd]] Away!

                        First Citizen:
                        [[pause: 1s]]
                        Come.

                        [[music: stop]]
                        All The Lords:
                        Peace!
                        """,
                        "play.txt");
        assertThat(script.format()).isEqualTo(ScriptFormat.PLAY);
        assertThat(Contents.of(script))
                .containsExactly(
                        "chapter Play",
                        "scene ",
                        "line Speaker[key=FIRST CITIZEN, name=First Citizen] () We have but one"
                                + " thing more to say, good people:\nCaius:\nhe is a very dog.",
                        "line Speaker[key=SENATORS, &C, name=Senators, &C] (aside) Nay,"
                                + " nay:\naway! Away! @3 SoundCue[, sound=crowd, modifiers=[],"
                                + " length=MediaTime[ticks=0]]",
                        "line Speaker[key=FIRST CITIZEN, name=First Citizen] () Come. @0"
                                + " PauseCue[, length=MediaTime[ticks=282240000]]",
                        "cue MusicCue[, moods=[], bpm=0.0, key=, stops=true, manner=[]]",
                        "line Speaker[key=ALL THE LORDS, name=All The Lords] () Peace!");
    }

    @Test
    void namesMayStandBesideTheirWords() throws StudioFault.Input {
        Script script =
                read("ANNA: Hello: you.\nBEN: Hi.\n  and more\nANNA (softly): Bye.\n", "talk.txt");
        assertThat(script.lines())
                .extracting(
                        line -> line.speaker().name() + "|" + line.direction() + "|" + line.text())
                .containsExactly("ANNA||Hello: you.", "BEN||Hi.\nand more", "ANNA|softly|Bye.");
    }

    @Test
    void aPlayHasActsScenesAndStageDirections() throws StudioFault.Input {
        Script script =
                read(
                        """
                        ACT I

                        SCENE I. Rome. A street.

                        Enter a company of mutinous Citizens

                        All:
                        Speak, speak.

                        Still they speak.

                        [Exeunt]

                        ACT II

                        SCENE I. Rome.

                        All:
                        Hear.
                        """,
                        "play.txt");
        assertThat(Contents.of(script))
                .containsExactly(
                        "chapter ACT I",
                        "scene SCENE I. Rome. A street.",
                        "action Enter a company of mutinous Citizens",
                        "line Speaker[key=ALL, name=All] () Speak, speak.",
                        "line Speaker[key=ALL, name=All] () Still they speak.",
                        "action [Exeunt]",
                        "chapter ACT II",
                        "scene SCENE I. Rome.",
                        "line Speaker[key=ALL, name=All] () Hear.");
    }

    @Test
    void markdownHasChaptersScenesAndSpeeches() throws StudioFault.Input {
        Script script =
                read(
                        """
                        ---
                        title: 'Salt'
                        ---
                        # One

                        ## The *rivers*

                        ![a river](river.jpg)

                        Rain is [sour](http://x.y), a _little_. <!-- not said -->

                        **Nell:** (softly) Why? [[pause: 1s]] Why not?

                        - First.
                        - Second.

                        ```
                        code
                        ```
                        """,
                        "salt.md");
        assertThat(script.title()).isEqualTo("Salt");
        assertThat(Contents.of(script))
                .containsExactly(
                        "chapter One",
                        "scene The rivers",
                        "cue PictureCue[, subject=river.jpg, move=]",
                        "line Speaker[key=NARRATOR, name=Narrator] () Rain is sour, a little."
                                + " Emphasis[word=4, weight=1.0]",
                        "line Speaker[key=NELL, name=Nell] (softly) Why? Why not? @1 PauseCue[,"
                                + " length=MediaTime[ticks=282240000]]",
                        "line Speaker[key=NARRATOR, name=Narrator] () First.",
                        "line Speaker[key=NARRATOR, name=Narrator] () Second.",
                        "action code");
    }

    @Test
    void captionsAreReadByVoiceAndJoinedToSentences() throws StudioFault.Input {
        Script script =
                read(
                        """
                        WEBVTT - a file

                        NOTE not said

                        intro
                        00:01.000 --> 00:02.000 line:0
                        <v Nell>It was <i>a &lt;small&gt;

                        00:02.000 --> 00:03.000
                        light</i>.

                        00:03.000 --> 00:04.000
                        [thunder]

                        00:04.000 --> 00:05.000
                        Nobody spoke.
                        TAM: I did.
                        """,
                        "captions.vtt");
        assertThat(Contents.of(script))
                .containsExactly(
                        "chapter Captions",
                        "scene ",
                        "line Speaker[key=NELL, name=Nell] () It was a <small> light.",
                        "action [thunder]",
                        "line Speaker[key=NARRATOR, name=Narrator] () Nobody spoke.",
                        "line Speaker[key=TAM, name=TAM] () I did.");
    }

    @Test
    void proseIsNarratedInPiecesThatEndWithSentences() throws StudioFault.Input {
        String sentence = "This sentence has exactly eight words in it. ";
        Script script =
                read(
                        "Chapter One\n\n" + sentence.repeat(20) + "[[pause: 2s]]\nThe end.\n",
                        "a.txt");
        assertThat(script.format()).isEqualTo(ScriptFormat.PROSE);
        assertThat(script.chapters()).extracting(Chapter::title).containsExactly("Chapter One");
        assertThat(script.lines())
                .extracting(line -> line.words().size())
                .containsExactly(2, 56, 56, 50);
        assertThat(script.lines()).allMatch(line -> line.text().matches("(?s).*\\.|Chapter One"));
        assertThat(script.lines().getLast().cues().getFirst().word()).isEqualTo(48);
    }

    @Test
    void theFormatIsSeenFromTheTextWhenTheSuffixDoesNotSay() throws StudioFault.Input {
        assertThat(read("INT. HOUSE - DAY\n\nNELL\nWords.\n", "a.txt").format())
                .isEqualTo(ScriptFormat.FOUNTAIN);
        assertThat(read("Title: A\n\nNELL\nWords.\n", "a.txt").format())
                .isEqualTo(ScriptFormat.FOUNTAIN);
        assertThat(read("NELL:\nWords.\n\nTAM:\nMore.\n", "a.txt").format())
                .isEqualTo(ScriptFormat.PLAY);
        assertThat(read("# One\n\nWords.\n", "a.txt").format()).isEqualTo(ScriptFormat.MARKDOWN);
        assertThat(read("1\n00:00:01,000 --> 00:00:02,000\nWords.\n", "a.txt").format())
                .isEqualTo(ScriptFormat.CAPTIONS);
        assertThat(read("He said this: no more.\n\nAnd left.\n", "a.txt").format())
                .isEqualTo(ScriptFormat.PROSE);
        assertThat(read("NELL\nWords.\n", "a.SPMD").format()).isEqualTo(ScriptFormat.FOUNTAIN);
    }
}
