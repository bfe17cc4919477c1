package studio.longplay.engine.render.preset;

import studio.longplay.engine.project.ExportSettings;

/// Whether a project wants a leader of flashes and beeps in front of its films.
public final class WantedLeader {
    /// Under it a project says so among its terms.
    public static final String KEY = "sync-leader";

    /// What it says there; anything else is no leader.
    public static final String IN_FRONT = "front";

    private WantedLeader() {}

    /// What a project says.
    public static boolean of(ExportSettings settings) {
        return IN_FRONT.equals(settings.terms().get(KEY));
    }
}
