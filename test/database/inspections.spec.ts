// What is inspected, by the phone and by law, or reported by residents, and what came of it.
import '../../apps/api/src/conditions/city-memory.db.spec.js';
import '../../apps/api/src/conditions/city-standing.db.spec.js';
import '../../apps/api/src/conditions/condition-settings.db.spec.js';
import '../../apps/api/src/condition-reports/condition-reports.db.spec.js';
import '../../apps/api/src/conditions/conditions.db.spec.js';
import '../../apps/api/src/conditions/confirmations.db.spec.js';
import '../../apps/api/src/defect-reports/defect-reports.db.spec.js';
import '../../apps/api/src/findings/findings.db.spec.js';
import '../../apps/api/src/inspection-files/inspection-files.db.spec.js';
import '../../apps/api/src/inspection-photos/inspection-photos.db.spec.js';
import '../../apps/api/src/inspections/inspections.db.spec.js';
import '../../apps/api/src/inspections/take-together.db.spec.js';
import '../../apps/api/src/legal-duties/legal-duties.db.spec.js';
