/// Every control of ours on a page, to look at and to test. It uses the controls and nothing else
/// of the window. Begin reading at [Gallery].
@NullMarked
package studio.longplay.app.gallery;

import org.jspecify.annotations.NullMarked;
