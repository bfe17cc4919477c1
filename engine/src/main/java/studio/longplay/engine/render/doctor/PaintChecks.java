package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.lettering.FontTrial;

import java.util.List;

/// Draws: a letter of every writing system that the bundled fonts have.
final class PaintChecks {
    private PaintChecks() {}

    static List<Check> all() {
        return List.of(new Check("drawing", _ -> drawing()));
    }

    private static Found drawing() throws StudioFault {
        return told(FontTrial.missing());
    }

    static Found told(List<String> missing) {
        return missing.isEmpty()
                ? Found.good("Skija draws " + String.join(", ", FontTrial.systems()))
                : Found.bad(
                        "Letters are missing: " + String.join(", ", missing) + ".",
                        "Install the program again: its fonts are incomplete.");
    }
}
