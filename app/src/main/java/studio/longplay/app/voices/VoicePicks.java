package studio.longplay.app.voices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Voices a user likes and keeps together.
///
/// @param favourites ids, the latest last
/// @param collections ids by the name of the collection, in the order they were made
/// @param asList whether voices are shown as a list instead of cards
public record VoicePicks(
        List<String> favourites, Map<String, List<String>> collections, boolean asList) {
    /// Its section of the settings.
    public static final String SECTION = "voices";

    public static final VoicePicks NONE = new VoicePicks(List.of(), Map.of(), false);

    public VoicePicks {
        favourites = List.copyOf(favourites);
        collections = Collections.unmodifiableMap(new LinkedHashMap<>(collections));
    }

    boolean isFavourite(String voiceId) {
        return favourites.contains(voiceId);
    }

    List<String> collection(String name) {
        return collections.getOrDefault(name, List.of());
    }

    VoicePicks withFavourite(String voiceId, boolean favourite) {
        return new VoicePicks(changed(favourites, voiceId, favourite), collections, asList);
    }

    /// Puts a voice into a collection, which is made if need be, or takes it out.
    VoicePicks with(String collection, String voiceId, boolean in) {
        Map<String, List<String>> more = new LinkedHashMap<>(collections);
        more.put(collection, changed(collection(collection), voiceId, in));
        return new VoicePicks(favourites, more, asList);
    }

    VoicePicks without(String collection) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(collections);
        fewer.remove(collection);
        return new VoicePicks(favourites, fewer, asList);
    }

    VoicePicks shownAsList(boolean list) {
        return new VoicePicks(favourites, collections, list);
    }

    private static List<String> changed(List<String> ids, String id, boolean in) {
        List<String> changed = new ArrayList<>(ids);
        changed.remove(id);
        if (in) {
            changed.add(id);
        }
        return changed;
    }
}
