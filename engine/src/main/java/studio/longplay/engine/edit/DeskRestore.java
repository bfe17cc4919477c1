package studio.longplay.engine.edit;

import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Brings the mixing desk to where it stood at another time. Loudness and programme gain stay.
public final class DeskRestore {
    private DeskRestore() {}

    /// The edits that lead from one desk to another; none if they are alike.
    public static List<Edit> edits(MixSettings from, MixSettings to) {
        List<Edit> edits = new ArrayList<>();
        Desk before = from.desk();
        Desk after = to.desk();
        Set<StripRef> strips = new TreeSet<>(before.strips().keySet());
        strips.addAll(after.strips().keySet());
        for (StemName bus : StemName.values()) {
            strips.add(new StripRef.OfBus(bus));
        }
        for (StripRef strip : strips) {
            if (!from.strip(strip).equals(to.strip(strip))) {
                edits.add(new Edit.SetStrip(strip, to.strip(strip)));
            }
        }
        Set<StripRef> sources = new TreeSet<>(before.routing().gains().keySet());
        sources.addAll(after.routing().gains().keySet());
        for (StripRef source : sources) {
            if (!before.routing().row(source).equals(after.routing().row(source))) {
                edits.add(new Edit.SetRoute(source, after.routing().row(source)));
            }
        }
        if (!before.room().equals(after.room())) {
            edits.add(new Edit.SetRoom(after.room()));
        }
        if (!from.ducking().equals(to.ducking())) {
            edits.add(new Edit.SetDucking(to.ducking()));
        }
        return edits;
    }
}
