package studio.longplay.engine.render.transcript;

import studio.longplay.engine.inference.listen.Transcript;

import java.util.List;

/// What is said in a file.
///
/// @param file its name
/// @param passages those of the transcript; where the speaker changes inside one, it is parted
/// @param people how many speak; 0 where nobody looked
/// @param models the bundles that listened, with their licences
public record Spoken(
        String file,
        Transcript transcript,
        List<SpokenPassage> passages,
        int people,
        List<ModelUsed> models) {
    public Spoken {
        passages = List.copyOf(passages);
        models = List.copyOf(models);
    }

    /// A bundle that had a part in it.
    ///
    /// @param kind what it is: `whisper`
    /// @param sha256 of all its files, in hex
    public record ModelUsed(String name, String kind, String licence, String sha256) {}

    /// What a speaker is called; empty where nobody looked.
    static String name(int speaker) {
        return speaker == 0 ? "" : "Speaker " + speaker;
    }
}
