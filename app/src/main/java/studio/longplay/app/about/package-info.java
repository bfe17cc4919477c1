/// What this program is: its version, what it is made of, and under which licences. It may use the
/// engine, session, words and controls. Begin reading at [AboutViewModel].
@NullMarked
package studio.longplay.app.about;

import org.jspecify.annotations.NullMarked;
