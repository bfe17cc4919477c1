package studio.longplay.engine.script;

import studio.longplay.engine.script.Reading.Piece;

import java.util.ArrayList;
import java.util.List;

/// Puts what a reader found into chapters and scenes.
///
/// What stands before a heading and takes no time (cues, actions) belongs to the scene with that
/// heading. A chapter cue before the first words of a scene begins the chapter with that scene;
/// after them it begins a new scene. Where a cue and a section name the same chapter, the cue does.
/// A chapter with nothing in it gives way to the next.
///
/// In Fountain a section is a mark for the writer, which a scene does not end by: one between a
/// heading and the first words of its scene begins the chapter with that scene. In the other
/// formats a chapter's heading stands above those of scenes.
final class Outline {
    private final boolean automaticScenes;
    private final boolean sectionsAreMarks;
    private final List<Chapter> chapters = new ArrayList<>();
    private String chapterTitle;
    private int chapterLine = 1;
    private List<Scene> scenes = new ArrayList<>();
    private String heading = "";
    private boolean pageEnded;
    private int sceneLine = 1;
    private List<ScriptPart> parts = new ArrayList<>();

    private Outline(String title, boolean automaticScenes, ScriptFormat format) {
        this.chapterTitle = title;
        this.automaticScenes = automaticScenes;
        this.sectionsAreMarks = format == ScriptFormat.FOUNTAIN;
    }

    /// @param title of the chapter before the first named one
    static List<Chapter> of(List<Piece> pieces, String title, ScriptFormat format) {
        boolean headings = pieces.stream().anyMatch(Piece.SceneStart.class::isInstance);
        Outline outline = new Outline(title, !headings, format);
        for (int at = 0; at < pieces.size(); at++) {
            switch (pieces.get(at)) {
                case Piece.ChapterStart start ->
                        outline.startChapter(start, contentFollows(pieces, at));
                case Piece.SceneStart start -> outline.startScene(start);
                case Piece.PageBreak _ -> outline.pageEnded = true;
                case Piece.Content content -> outline.add(content.part());
            }
        }
        outline.closeScene();
        outline.closeChapter();
        return outline.chapters;
    }

    private static boolean contentFollows(List<Piece> pieces, int after) {
        int next = after + 1;
        while (next < pieces.size()
                && (pieces.get(next) instanceof Piece.ChapterStart
                        || pieces.get(next) instanceof Piece.PageBreak)) {
            next++;
        }
        return next < pieces.size() && pieces.get(next) instanceof Piece.Content;
    }

    private void startChapter(Piece.ChapterStart start, boolean contentFollows) {
        boolean sceneGoesOn = sectionsAreMarks && contentFollows && !pageEnded;
        boolean sceneIsOpen = (heading.isEmpty() || sceneGoesOn) && takesNoTime();
        if (sceneIsOpen && parts.stream().anyMatch(Cue.ChapterCue.class::isInstance)) {
            return;
        }
        if (!sceneIsOpen) {
            closeScene();
        }
        closeChapter();
        chapterTitle = start.title();
        chapterLine = start.sourceLine();
    }

    private void startScene(Piece.SceneStart start) {
        if (!heading.isEmpty() || !takesNoTime()) {
            closeScene();
        }
        heading = start.heading();
        pageEnded = false;
        sceneLine = start.sourceLine();
    }

    private void add(ScriptPart part) {
        if (part instanceof Cue.ChapterCue cue) {
            if (!takesNoTime()) {
                closeScene();
            }
            closeChapter();
            chapterTitle = cue.title();
            chapterLine = cue.sourceLine();
        }
        parts.add(part);
    }

    private boolean takesNoTime() {
        return takesNoTime(parts);
    }

    /// Whether what stands in a scene is before its first words.
    static boolean takesNoTime(List<ScriptPart> parts) {
        return parts.stream().noneMatch(p -> p instanceof Line || p instanceof Cue.PauseCue);
    }

    private void closeScene() {
        if (parts.isEmpty() && heading.isEmpty()) {
            return;
        }
        if (automaticScenes) {
            for (List<ScriptPart> scene : SceneBreaks.split(parts)) {
                int line = scene.getFirst().sourceLine();
                scenes.add(new Scene(ElementIds.PENDING, line, "", scene));
            }
        } else {
            int line = heading.isEmpty() ? parts.getFirst().sourceLine() : sceneLine;
            scenes.add(new Scene(ElementIds.PENDING, line, heading, parts));
        }
        parts = new ArrayList<>();
        heading = "";
    }

    private void closeChapter() {
        if (!scenes.isEmpty()) {
            chapters.add(new Chapter(ElementIds.PENDING, chapterLine, chapterTitle, scenes));
            scenes = new ArrayList<>();
        }
    }
}
