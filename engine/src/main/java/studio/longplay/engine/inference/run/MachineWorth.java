package studio.longplay.engine.inference.run;

import java.util.List;

/// What a machine is worth for models.
///
/// @param figures of each profile
/// @param memoryGigabytesPerSecond how fast it copies memory, with one thread
/// @param memoryBytes its main memory
/// @param proposed which profile suits it, and why
public record MachineWorth(
        List<ProfileFigures> figures,
        double memoryGigabytesPerSecond,
        long memoryBytes,
        Proposal proposed) {
    public MachineWorth {
        figures = List.copyOf(figures);
    }

    /// A profile and the figure it comes from.
    ///
    /// @param why one sentence with the figure
    public record Proposal(Profile profile, String why) {}

    /// The figures of a profile.
    public ProfileFigures of(Profile profile) {
        return figures.stream()
                .filter(one -> one.profile() == profile)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not measured: " + profile));
    }
}
