package studio.longplay.engine.render.deliver;

/// What was asked for beside the preset's name and size. What decides every single artifact
/// (faders, the desk, edits on the timeline) stands in its recipe, beside it in the store.
///
/// @param captions `soft`, `burned`, `both` or `none`
/// @param range of the programme as `start..end`; empty for all of it
/// @param stems the format of the sound files beside the film
/// @param speakerStems whether there is one for each speaker
/// @param gopFrames frames from one key frame to the next, at most
/// @param soundBitRate bits per second
/// @param encoder that had to be used; empty for the best that works
/// @param effort how much time the encoder was given
/// @param lexicon SHA-256 of how the user wants words said; empty if of none
public record Parameters(
        String captions,
        String range,
        String stems,
        boolean speakerStems,
        int gopFrames,
        int soundBitRate,
        String encoder,
        String effort,
        String lexicon) {}
