/** Import directions of the folders (docs: architecture). A broken one is an error in `npm run lint`. */

const packages = "node_modules/";

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    forbid(
      "no-circles",
      "Modules that need each other are one module. (Types may point back: nothing is loaded for them.)",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid(
      "machines-are-pure",
      "machines/ may import xstate, zod, number words and itself: no node, no database, no app.",
      { path: "^machines/", pathNot: "\\.test\\.ts$" },
      { pathNot: ["^machines/", `${packages}(xstate|zod|read-vietnamese-number)/`] },
    ),
    forbid(
      "procedures-stand-alone",
      "A procedure folder may import the kernel and itself, never another procedure.",
      { path: "^machines/([^/]+)/", pathNot: ["^machines/kernel/", "\\.test\\.ts$"] },
      { path: "^machines/[^/]+/", pathNot: ["^machines/$1/", "^machines/kernel/"] },
    ),
    forbid(
      "kernel-knows-no-procedure",
      "The kernel is for all procedures alike.",
      { path: "^machines/kernel/", pathNot: "\\.test\\.ts$" },
      { path: "^machines/", pathNot: "^machines/kernel/" },
    ),
    forbid(
      "db-knows-no-app",
      "db/ may import drivers and types of machines/, nothing of the app or the processes.",
      { path: "^db/", pathNot: ["^db/testing/", "\\.test\\.ts$"] },
      { path: "^(app|sandbox|server|e2e)/" },
    ),
    forbid(
      "db-takes-types-of-machines",
      "db/ may import only types of machines/.",
      { path: "^db/", pathNot: "\\.test\\.ts$" },
      { path: "^machines/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "use-cases-know-no-pages",
      "What works on the server knows neither routes nor React.",
      { path: "^app/[^/]+/.*\\.server\\.ts$" },
      { path: ["^app/routes/", `${packages}(react|react-dom|@remix-run/react)/`] },
    ),
    forbid(
      "components-stay-in-the-browser",
      "ui/ and forms/ reach the browser: no server files, no database, not the registry of procedures.",
      { path: "^app/(ui|forms)/", pathNot: ["\\.server\\.tsx?$", "\\.test\\.tsx?$"] },
      { path: ["\\.server\\.tsx?$", "^db/", "^machines/registry\\.ts$"], dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "components-take-forms-of-machines",
      "ui/ and forms/ may import of a procedure its answers only, of the kernel how numbers and dates are written (and types).",
      { path: "^app/(ui|forms)/", pathNot: ["\\.server\\.tsx?$", "\\.test\\.tsx?$"] },
      {
        path: "^machines/",
        pathNot: ["/answers\\.ts$", "^machines/kernel/identifiers/"],
        dependencyTypesNot: ["type-only"],
      },
    ),
    forbid(
      "routes-are-thin",
      "A route calls one use case: neither database nor statecharts directly.",
      { path: "^app/routes/", pathNot: "\\.test\\.tsx?$" },
      { path: ["^db/", `${packages}(xstate|drizzle-orm|postgres)/`] },
    ),
    forbid(
      "app-knows-no-process",
      "The processes load the app, never the other way round.",
      { path: "^app/", pathNot: ["^app/testing/", "\\.test\\.tsx?$"] },
      { path: "^(server|sandbox|e2e|db/testing)/" },
    ),
    forbid(
      "sandbox-is-the-outside-world",
      "The sandbox shares nothing with the portal but HTTP and SMTP.",
      { path: "^sandbox/" },
      { path: "^(app|db|machines|server|e2e)/" },
    ),
    forbid(
      "server-loads-the-build",
      "server/ may import node, packages and itself; the portal's code it loads from the build.",
      { path: "^server/" },
      { path: "^(app|db|machines|sandbox|e2e)/" },
    ),
    forbid(
      "starter-needs-no-packages",
      "Until the packages are installed only node's own modules are there.",
      {
        path: "^server/(start|starter|life|places|install|build|environment|readiness|run-lock|supervisor|processes|chromium|test|test-tools|exit-with-starter)\\.js$",
      },
      { path: packages, dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "journeys-use-the-browser",
      "e2e/ looks at the portal from outside.",
      { path: "^e2e/" },
      { path: "^(app|db|machines|sandbox)/", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "packages-are-declared",
      "What is imported stands in package.json.",
      { pathNot: "\\.test\\.[jt]sx?$" },
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
    forbid(
      "builds-import-no-tools",
      "What runs in production may not need a development package.",
      {
        path: "^(app|db|machines|sandbox)/",
        pathNot: ["\\.test\\.[jt]sx?$", "^(app|db)/testing/", "^app/routes\\.ts$"],
      },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
    forbid("everything-resolves", "An import that leads nowhere.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^build/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
