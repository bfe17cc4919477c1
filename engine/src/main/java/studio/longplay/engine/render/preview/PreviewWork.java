package studio.longplay.engine.render.preview;

/// What is being made for the preview.
///
/// @param linesSpoken of `lines`
/// @param scenesMixed of `scenes`
/// @param busy whether anything is being made now
/// @param paused whether making rests, because an export has the machine
/// @param doing in what is being made now: a speaker's name or a scene's heading; empty if nothing
/// @param millisLeft for what is still to be spoken and mixed ahead, as measured so far; -1 unknown
public record PreviewWork(
        int linesSpoken,
        int lines,
        int scenesMixed,
        int scenes,
        boolean busy,
        boolean paused,
        String doing,
        long millisLeft) {
    public static final PreviewWork NONE = new PreviewWork(0, 0, 0, 0, false, false, "", -1);
}
