package studio.longplay.engine.store.library;

import java.util.List;

/// What a search for voices found, in the order asked for. The counts of languages, engines and
/// providers are of voices that fit all else that was asked.
///
/// @param commercial how many of those found may be published for money
/// @param favourite how many of those found are favourites
public record VoiceFound(
        List<LibraryVoice> voices,
        List<Facet> languages,
        List<Facet> tags,
        List<Facet> engines,
        List<Facet> providers,
        int commercial,
        int favourite) {}
