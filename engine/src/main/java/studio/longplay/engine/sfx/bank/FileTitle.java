package studio.longplay.engine.sfx.bank;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a sound file says, by the Universal Category System where it follows that:
/// `DOORWood_Cellar door slams_JDoe_Castle.wav` is `CatID_FXName_CreatorID_SourceID`. Any other
/// name is a title.
///
/// @param title what sounds
/// @param categoryId `DOORWood`; empty for a name that does not follow the system
/// @param category the words of its first letters: `Doors`; empty for none
/// @param by who made it; empty for nobody
/// @param source where it is from; empty for nowhere
record FileTitle(String title, String categoryId, String category, String by, String source) {
    private static final Pattern UCS =
            Pattern.compile(
                    "([A-Z]{2,5}[A-Z0-9]?[a-z][A-Za-z0-9]{0,6})(?:-[^_]*)?_([^_]+)(?:_([^_]*))?"
                            + "(?:_([^_]*))?(?:_.*)?");
    private static final Map<String, String> CATEGORIES =
            Map.ofEntries(
                    Map.entry("AERO", "Aircraft"),
                    Map.entry("AIR", "Air"),
                    Map.entry("ALRM", "Alarms"),
                    Map.entry("AMB", "Ambience"),
                    Map.entry("ANML", "Animals"),
                    Map.entry("BEEP", "Beeps"),
                    Map.entry("BELL", "Bells"),
                    Map.entry("BIRD", "Birds"),
                    Map.entry("BOAT", "Boats"),
                    Map.entry("CERM", "Ceramics"),
                    Map.entry("CHAN", "Chains"),
                    Map.entry("CLOCK", "Clocks"),
                    Map.entry("CLTH", "Cloth"),
                    Map.entry("CRWD", "Crowds"),
                    Map.entry("DSGN", "Designed"),
                    Map.entry("DIRT", "Dirt and sand"),
                    Map.entry("DOOR", "Doors"),
                    Map.entry("ELEC", "Electricity"),
                    Map.entry("EXPL", "Explosions"),
                    Map.entry("FEET", "Footsteps"),
                    Map.entry("FGHT", "Fight"),
                    Map.entry("FIRE", "Fire"),
                    Map.entry("FOLY", "Foley"),
                    Map.entry("FOOD", "Food and drink"),
                    Map.entry("GAME", "Games"),
                    Map.entry("GLAS", "Glass"),
                    Map.entry("GUN", "Guns"),
                    Map.entry("HORN", "Horns"),
                    Map.entry("ICE", "Ice"),
                    Map.entry("LASR", "Lasers"),
                    Map.entry("MACH", "Machines"),
                    Map.entry("MAGC", "Magic"),
                    Map.entry("MECH", "Mechanical"),
                    Map.entry("METL", "Metal"),
                    Map.entry("MOTR", "Motors"),
                    Map.entry("MUSC", "Musical"),
                    Map.entry("OBJ", "Objects"),
                    Map.entry("PAPR", "Paper"),
                    Map.entry("PLAS", "Plastic"),
                    Map.entry("RAIN", "Rain"),
                    Map.entry("ROBT", "Robots"),
                    Map.entry("ROCK", "Rocks"),
                    Map.entry("ROPE", "Rope"),
                    Map.entry("RUBR", "Rubber"),
                    Map.entry("SCIF", "Science fiction"),
                    Map.entry("SNOW", "Snow"),
                    Map.entry("SPRT", "Sports"),
                    Map.entry("SWSH", "Swooshes"),
                    Map.entry("TOOL", "Tools"),
                    Map.entry("TOON", "Cartoon"),
                    Map.entry("TRN", "Trains"),
                    Map.entry("UI", "User interface"),
                    Map.entry("VEGE", "Vegetation"),
                    Map.entry("VEH", "Vehicles"),
                    Map.entry("VOX", "Voices"),
                    Map.entry("WATR", "Water"),
                    Map.entry("WEAP", "Weapons"),
                    Map.entry("WIND", "Wind"),
                    Map.entry("WNDW", "Windows"),
                    Map.entry("WOOD", "Wood"),
                    Map.entry("WTHR", "Weather"));

    private static final int LONGEST_PREFIX = 5;

    static FileTitle of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        Matcher ucs = UCS.matcher(stem);
        String category = ucs.matches() ? category(ucs.group(1)) : "";
        if (category.isEmpty()) {
            return new FileTitle(stem, "", "", "", "");
        }
        return new FileTitle(
                ucs.group(2).strip(),
                ucs.group(1),
                category,
                ucs.group(3) == null ? "" : ucs.group(3).strip(),
                ucs.group(4) == null ? "" : ucs.group(4).strip());
    }

    /// The category whose short name an id begins with; empty if there is none.
    static String category(String id) {
        for (int length = Math.min(LONGEST_PREFIX, id.length()); length >= 2; length--) {
            String found = CATEGORIES.get(id.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    /// A name as scripts may write it: small letters and digits with one space between words.
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// All categories there are words for.
    static List<String> categories() {
        return CATEGORIES.values().stream().sorted().toList();
    }
}
