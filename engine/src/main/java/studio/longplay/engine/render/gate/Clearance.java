package studio.longplay.engine.render.gate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.preset.Use;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whose things are in a delivery, and what it is for.
///
/// @param assets in the order voices, models, sounds, instruments, fonts, the user's files; models
///   also after what they made
public record Clearance(Use use, List<Asset> assets) {
    /// Nobody looked.
    public static final Clearance NONE = new Clearance(Use.PRIVATE, List.of());

    /// What files of the user's are taken for when nothing says otherwise.
    public static final String OWN_STATEMENT =
            "Pictures, films, sounds and recordings that the user brought without a licence are"
                    + " taken for the user's own.";

    public Clearance {
        assets = List.copyOf(assets);
    }

    /// The same with the digests of files beside the script.
    ///
    /// @param fileByDigest where each file lies
    public Clearance withDigests(Map<String, String> fileByDigest, Path folder) {
        Map<Path, String> digests = new HashMap<>();
        fileByDigest.forEach((digest, file) -> digests.put(Path.of(file), digest));
        return new Clearance(
                use, assets.stream().map(asset -> digested(asset, digests, folder)).toList());
    }

    private static Asset digested(Asset asset, Map<Path, String> digests, Path folder) {
        boolean beside = asset.kind() == AssetKind.PICTURE || asset.kind() == AssetKind.FILM;
        return beside && asset.sha256().isEmpty()
                ? asset.withSha256(
                        digests.getOrDefault(folder.resolve(asset.name()).normalize(), ""))
                : asset;
    }

    /// What may not be in it.
    public List<Asset> forbidden() {
        return switch (use) {
            case PRIVATE -> List.of();
            case COMMERCIAL ->
                    assets.stream()
                            .filter(asset -> asset.allowance() == Allowance.PRIVATE)
                            .toList();
        };
    }

    /// Lets it pass or says what may not be in it.
    ///
    /// @throws StudioFault.Input `rights.not-commercial`, naming every asset
    public void require() throws StudioFault.Input {
        List<Asset> forbidden = forbidden();
        if (forbidden.isEmpty()) {
            return;
        }
        throw new StudioFault.Input(
                "rights.not-commercial",
                "This delivery is for commercial use, and that is not allowed for "
                        + forbidden.stream().map(Asset::words).collect(Collectors.joining("; "))
                        + ".",
                "Use others that allow it, or get a licence and note it with the asset; or deliver"
                        + " for private use, with a preset that is not commercial.");
    }

    /// Of things for sale of which nobody said whether they may be sold.
    public List<Warning> warnings() {
        return switch (use) {
            case PRIVATE -> List.of();
            case COMMERCIAL ->
                    assets.stream()
                            .filter(asset -> asset.allowance() == Allowance.UNSAID)
                            .map(Clearance::unsaid)
                            .toList();
        };
    }

    private static Warning unsaid(Asset asset) {
        return new Warning(
                "rights.unsaid",
                "Nothing we know says whether " + asset.words() + " may be used commercially.",
                "Find out, and note its licence: for sounds in their bank.",
                null);
    }
}
