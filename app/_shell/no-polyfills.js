// In place of what Next brings for browsers that lack `Array.prototype.at` and the like: it supports
// none of them any more (`next.config.js`).
export {}
