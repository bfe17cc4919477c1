package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;

/// How much a bundle may hold, declared or real.
///
/// @param files in it
/// @param bytes of all files together, unpacked
/// @param ratio of a packed file's bytes unpacked to those packed; weights hardly shrink, and texts
///   shrink to a tenth
record BundleLimits(int files, long bytes, int ratio) {
    /// 2,000 files, 20 GiB.
    static final BundleLimits USUAL = new BundleLimits(2_000, 20L << 30, 100);

    /// @throws StudioFault.Model `model.bundle-large`
    void require(String bundle, int count, long sum) throws StudioFault {
        if (count > files) {
            throw BundleFaults.large(bundle, "it holds over " + files + " files");
        }
        if (sum > bytes) {
            throw BundleFaults.large(bundle, "it holds over " + (bytes >> 30) + " GiB");
        }
    }
}
