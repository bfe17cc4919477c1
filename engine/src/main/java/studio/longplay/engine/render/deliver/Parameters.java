package studio.longplay.engine.render.deliver;

/// What the user asked for beside the preset; with it, the script and the files, the film can be
/// made again.
///
/// @param captions `soft`, `burned`, `both` or `none`
/// @param range of the programme as `start..end`, empty for all of it
/// @param stems the format of the sound files beside the film
/// @param speakerStems whether there is one for each speaker
/// @param gopFrames frames from one key frame to the next, at most
/// @param soundBitRate bits per second
/// @param sound SHA-256 of the faders, the ducking and the desk
/// @param words SHA-256 of how the user wants words said
/// @param timeline SHA-256 of what was done on the timeline
public record Parameters(
        String captions,
        String range,
        String stems,
        boolean speakerStems,
        int gopFrames,
        int soundBitRate,
        String sound,
        String words,
        String timeline) {}
