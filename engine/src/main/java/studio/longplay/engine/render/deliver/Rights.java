package studio.longplay.engine.render.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whose things are in the delivery, and what allows them to be.
///
/// @param use `private` or `commercial`
/// @param statement what holds of files that bring no licence
public record Rights(String use, String statement, List<AssetEntry> assets) {
    public Rights {
        assets = List.copyOf(assets);
    }

    /// A voice, model, sound, soundfont, font, picture, film, recording or translation.
    ///
    /// @param sha256 of its content; empty for what comes with the program
    /// @param licence in words; empty if nobody said
    /// @param allows `commercial`, `private`, `own` (the user's, as far as anybody told) or
    ///   `unsaid`
    /// @param consent of the person a voice was made from
    public record AssetEntry(
            String kind,
            String id,
            String name,
            String sha256,
            String licence,
            String allows,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ConsentEntry consent) {}

    /// That a person allows a voice to be made from theirs.
    ///
    /// @param uses `private`, `publish`, `commercial`
    /// @param languages BCP 47 tags; none for any
    /// @param givenOn a day, `2026-05-01`
    /// @param until the last day on which it holds; empty for no end
    /// @param how `spoken` or `signed`
    /// @param digest of the record
    public record ConsentEntry(
            String person,
            List<String> uses,
            List<String> languages,
            String givenOn,
            String until,
            String how,
            String digest) {
        public ConsentEntry {
            uses = List.copyOf(uses);
            languages = List.copyOf(languages);
        }
    }
}
