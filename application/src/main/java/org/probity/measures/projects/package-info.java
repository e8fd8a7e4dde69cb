/**
 * Major projects (重大项目, P2.2.2i-k): the owner and who takes part, the seven fixed links with their subjects of power, rules, risk
 * points, measures, evidence and checks, contracts and payments. {@link org.probity.measures.projects.ProjectMoney} tells other modules
 * what was contracted and paid.
 */
@NullMarked
@NamedInterface("projects")
package org.probity.measures.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
