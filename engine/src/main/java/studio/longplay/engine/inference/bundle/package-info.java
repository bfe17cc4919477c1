/// Model bundles: folders of models that the user brings, looked through, described by a card and
/// kept under the data folder. It may use what its room may: fault, jobs and hardware. Begin
/// reading at [ModelShelf], then [BundleKind].
@NullMarked
package studio.longplay.engine.inference.bundle;

import org.jspecify.annotations.NullMarked;
