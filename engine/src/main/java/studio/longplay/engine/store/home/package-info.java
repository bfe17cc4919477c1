/// Which data folder is used, the little file that remembers a choice, and the way of what is kept
/// from one folder to another. It may use what the store writes and locks with, faults and jobs.
/// Begin reading at [HomeChoice].
@NullMarked
package studio.longplay.engine.store.home;

import org.jspecify.annotations.NullMarked;
